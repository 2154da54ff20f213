"""Reads users files as the servers do, for comparison with our own reading.

Takes JSON lines {"id", "text"}; answers each with one JSON line
  {"id", "value": tagged value as JSON text, or null, "error": PyYAML's error or null,
   "rubrix", "argilla15", "migrate": {"loads": true, "users": [...], "owners": [[key, username]...]}
                                  or {"loads": false, "kind", "index", "faults"}}
"""

import json
import sys

from migrate_task import migrate
from pyyaml_reading import load, tagged
from server_models import ArgillaUser, Refused, RubrixUser, load_users

KINDS = {
    "syntax": "yaml-syntax",
    "reader": "yaml-reader",
    "multi-doc": "multi-doc",
    "constructor": "yaml-constructor",
    "scalar-value": "yaml-scalar-value",
    "recursion": "recursion",
}


def verdict(read, loaded):
    try:
        return read(loaded)
    except Refused as refused:
        return {"loads": False, "kind": refused.kind, "index": refused.index, "faults": refused.faults}


def answer(text):
    loaded, error = load(text)
    if error:
        refused = {"loads": False, "kind": KINDS[error["kind"]], "index": None, "faults": []}
        return {"value": None, "error": error, "rubrix": refused, "argilla15": refused, "migrate": refused}
    return {
        "value": tagged(loaded),
        "error": None,
        "rubrix": verdict(lambda value: load_users(RubrixUser, value), loaded),
        "argilla15": verdict(lambda value: load_users(ArgillaUser, value), loaded),
        "migrate": verdict(migrate, loaded),
    }


def main():
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)  # The released server's Python has no such limit.
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps({"id": request["id"], **answer(request["text"])}), flush=True)


main()
