"""The API's description as a whole: how every operation refuses, and OpenAPI 3.1 throughout."""

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


def allow_null_by_type(result: dict[str, Any], **_given: Any) -> dict[str, Any]:
    """Say `null` as OpenAPI 3.1 does; the paging of lists is described in the words of 3.0."""
    _modernise(result)
    return result


def _modernise(node: Any) -> None:
    if isinstance(node, dict):
        if node.pop("nullable", False) is True:
            node["type"] = [node["type"], "null"]
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            _modernise(each)
