"""Reads users files as the servers do, for comparison with our own reading.

Takes JSON lines {"id", "text"} or, of a file that need not be UTF-8, {"id", "base64"}; answers each with one JSON line
  {"id", "value": tagged value as JSON text, or null, "error": PyYAML's error or null,
   "servers": by name {"loads": true, "users": [...], "owners": [[key, username]...]}
                   or {"loads": false, "kind", "index", "faults"}}
A low surrogate that stands alone has U+FFFF before it (`apart`).
"""

import base64
import json
import sys
import tempfile

from migrate_task import migrate
from pyyaml_reading import load, streamed, tagged
from server_models import MASTER_KEY, ArgillaUser, Refused, RubrixUser, load_users

KINDS = {
    "syntax": "yaml-syntax",
    "reader": "yaml-reader",
    "multi-doc": "multi-doc",
    "constructor": "yaml-constructor",
    "scalar-value": "yaml-scalar-value",
    "recursion": "recursion",
    "encoding": "encoding",
}

SERVERS = {
    "rubrix-0.18": lambda value: load_users(RubrixUser, value),
    "argilla-1.0": lambda value: load_users(RubrixUser, value),
    "argilla-1.3": lambda value: load_users(RubrixUser, value, MASTER_KEY),
    "argilla-1.5": lambda value: load_users(ArgillaUser, value, MASTER_KEY),
    "argilla-migrate": migrate,
}


def verdict(read, loaded, error):
    if error:
        return {"loads": False, "kind": KINDS[error["kind"]], "index": None, "faults": []}
    try:
        return read(loaded)
    except Refused as refused:
        return {"loads": False, "kind": refused.kind, "index": refused.index, "faults": refused.faults}


def answer(stream, whole):
    """`whole`: gives all of the text, or raises as reading it would."""
    loaded, error = load(stream)
    try:
        at_once = load(whole())
    except UnicodeDecodeError:
        at_once = None, {"kind": "encoding", "problem": ""}
    readings = {name: at_once if name == "argilla-migrate" else (loaded, error) for name in SERVERS}
    return {
        "value": None if error else tagged(loaded),
        "error": error,
        "servers": {name: verdict(read, *readings[name]) for name, read in SERVERS.items()},
    }


def answer_text(text):
    return answer(streamed(text), lambda: streamed(text).read())


def answer_bytes(data):
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        with open(file.name, encoding="utf-8") as stream, open(file.name, encoding="utf-8") as again:
            return answer(stream, again.read)


def main():
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)  # The released server's Python has no such limit.
    for line in sys.stdin:
        request = json.loads(line)
        text = request.get("text")
        made = answer_bytes(base64.b64decode(request["base64"])) if text is None else answer_text(text)
        print(json.dumps({"id": request["id"], **made}), flush=True)


main()
