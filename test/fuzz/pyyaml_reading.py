"""What PyYAML makes of a text, in a form that can be compared with what our reader makes of it.

A mark is an index, 0-based and counted in characters after newline translation.
"""

import datetime
import io
import json
import re
import sys

import yaml
from yaml.composer import ComposerError
from yaml.constructor import ConstructorError
from yaml.reader import ReaderError

# Shared parts are written out each time they are met: a bound for what that can grow to.
MOST_PARTS = 5000


class TooBig(Exception):
    pass


def apart(text):
    """A form that no other text has in JSON, where two lone surrogates would become one character."""
    return re.sub("[\\udc00-\\udfff]", lambda found: "\uffff" + found.group(), text)


class Tagger:
    def __init__(self):
        self.parts = 0
        self.path = []

    def tag(self, value):
        self.parts += 1
        if self.parts > MOST_PARTS:
            raise TooBig()
        if isinstance(value, (list, dict, set, tuple)):
            if any(value is outer for outer in self.path):
                return {"t": "cycle"}
            self.path.append(value)
            try:
                return self.collection(value)
            finally:
                self.path.pop()
        return self.scalar(value)

    def collection(self, value):
        if isinstance(value, dict):
            return {"t": "dict", "v": [[self.tag(k), self.tag(v)] for k, v in value.items()]}
        items = [self.tag(item) for item in value]
        if isinstance(value, set):
            return {"t": "set", "v": sorted(items, key=lambda item: json.dumps(item, sort_keys=True))}
        return {"t": "tuple" if isinstance(value, tuple) else "list", "v": items}

    def scalar(self, value):
        if value is None:
            return {"t": "null"}
        if isinstance(value, bool):
            return {"t": "bool", "v": str(value)}
        if isinstance(value, bytes):
            return {"t": "bytes", "v": value.hex()}
        if isinstance(value, datetime.datetime):
            return {"t": "datetime", "v": str(value)}
        return {"t": type(value).__name__, "v": apart(str(value))}


def mark(place):
    return None if place is None else place.index


def describe(error):
    if isinstance(error, ReaderError):
        return {"kind": "reader", "problem": error.reason, "at": error.position}
    if isinstance(error, yaml.MarkedYAMLError):
        kind = "constructor" if isinstance(error, ConstructorError) else "syntax"
        if isinstance(error, ComposerError) and error.context == "expected a single document in the stream":
            kind = "multi-doc"
        return {
            "kind": kind,
            "problem": error.problem,
            "at": mark(error.problem_mark),
            "context": error.context,
            "context_at": mark(error.context_mark),
        }
    if isinstance(error, RecursionError):
        return {"kind": "recursion", "problem": ""}
    return {"kind": "scalar-value", "problem": type(error).__name__ + ": " + str(error)[:200]}


def load(stream):
    """Gives (value, None), or (None, error). A server reads from a stream, the migrate task a whole text."""
    try:
        return yaml.safe_load(stream), None
    except UnicodeDecodeError:
        return None, {"kind": "encoding", "problem": ""}
    except Exception as error:
        return None, describe(error)


def streamed(text):
    """As from the server's `open(path)`."""
    return io.StringIO(text, newline=None)


def tagged(value):
    """The value as JSON text that tells every Python type apart."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(20 * limit)  # For this walk only: reading keeps Python's own limit.
    try:
        return json.dumps(Tagger().tag(value))
    except TooBig:
        return json.dumps({"t": "big"})
    finally:
        sys.setrecursionlimit(limit)
