"""What the API's description says of every operation: how it answers when it refuses."""

from typing import Any

PROBLEM = {
    "type": "object",
    "description": "Any refusal, as problem+json (RFC 9457). `errors` names what was wrong.",
    "required": ["type", "title", "status", "detail", "instance", "errors"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "message", "given", "allowed", "did_you_mean"],
                "properties": {
                    "field": {"type": "string"},
                    "message": {"type": "string"},
                    "given": {"type": ["string", "null"]},
                    "allowed": {"type": "array", "items": {"type": "string"}},
                    "did_you_mean": {"type": ["string", "null"]},
                },
            },
        },
    },
}
METHODS = frozenset({"get", "post", "put", "patch", "delete"})


def describe_problems(result: dict[str, Any], **_given: Any) -> dict[str, Any]:
    """Add the problem shape as the default answer of every operation."""
    result["components"]["schemas"]["Problem"] = PROBLEM
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for path in result["paths"].values():
        for method in METHODS & path.keys():
            path[method]["responses"]["default"] = {"description": "Refused.", "content": content}
    return result
