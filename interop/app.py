"""The evaluations API in FastAPI, with the models of openapi.yaml: a server whose manners are not ours."""

import os
from datetime import datetime, timezone
from typing import Any, Dict, List, Optional

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

app = FastAPI()
bearer = HTTPBearer()
# The route as the page has it, with a slash at its end as an earlier page has it, or of the newer revision.
ROUTE = os.environ.get("APP_ROUTE", "/api/v3/evaluations")
evaluations: List[Dict[str, Any]] = []


class CreateEvaluationRequest(BaseModel):
    model_id: str
    benchmark_id: str
    custom_metrics: Optional[Dict[str, Any]] = None
    model_id_2: Optional[str] = None


class EvaluationResponse(BaseModel):
    evaluation_id: str
    model_id: str
    status: str
    benchmark_id: str
    created_at: str
    message: str


def authorized(credentials: HTTPAuthorizationCredentials = Depends(bearer)) -> None:
    if credentials.credentials != os.environ["APP_KEY"]:
        raise HTTPException(401, "Not authenticated")


def find(evaluation_id: str) -> Dict[str, Any]:
    for evaluation in evaluations:
        if evaluation["evaluation_id"] == evaluation_id:
            return evaluation
    raise HTTPException(404, "Evaluation not found")


@app.post(ROUTE, response_model=EvaluationResponse, dependencies=[Depends(authorized)])
def create(request: CreateEvaluationRequest) -> Dict[str, Any]:
    evaluation = {
        **request.dict(),
        "evaluation_id": f"eval-{len(evaluations) + 1}",
        "status": "PROCESSING",
        # Naive, as the live service was seen to send it.
        "created_at": datetime.now(timezone.utc).replace(tzinfo=None).isoformat(),
        "message": "Evaluation created successfully and queued for execution",
    }
    evaluations.append(evaluation)
    return evaluation


@app.get("/api/v3/evaluations/{evaluation_id}/status", dependencies=[Depends(authorized)])
def status(evaluation_id: str) -> Dict[str, Any]:
    evaluation = find(evaluation_id)
    looks = evaluation["looks"] = evaluation.get("looks", 0) + 1
    ended = looks > 1
    evaluation["status"] = "READY" if ended else "PROCESSING"
    return {
        "evaluation_id": evaluation_id,
        "status": evaluation["status"],
        "benchmark_id": evaluation["benchmark_id"],
        "questions_completed": 10 if ended else 3,
        "total_questions": 10,
        "eta_seconds": None if ended else 1,
    }


@app.get("/api/v3/evaluations/{evaluation_id}/results", dependencies=[Depends(authorized)])
def results(evaluation_id: str) -> Dict[str, Any]:
    evaluation = find(evaluation_id)
    if evaluation["status"] != "READY":
        raise HTTPException(400, "Evaluation not complete")
    return {
        "evaluation_id": evaluation_id,
        "model_id": evaluation["model_id"],
        "benchmark_id": evaluation["benchmark_id"],
        "status": "READY",
        "raw_answers_count": 10,
        "completed_at": datetime.now(timezone.utc).isoformat(),
        "method": "eval",
        "metrics": {"accuracy": 0.92, "total_questions": 10, "correct_answers": 9},
    }
