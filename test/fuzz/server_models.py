"""The users of a file, as the models of the server make them: our own description, after docs/server.md#fields."""

import re
from typing import List, Optional

from pydantic import BaseModel, Field, ValidationError, root_validator, validator

from pyyaml_reading import apart

USERNAME = re.compile(r"^(?!-|_)[a-z0-9-_]+$")
WORKSPACE = re.compile(r"^[a-zA-Z0-9][a-zA-Z0-9_\-]*$")
EMAIL = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Z|a-z]{2,}"


class RubrixUser(BaseModel):
    username: str
    email: Optional[str] = Field(None, regex=EMAIL)
    full_name: Optional[str] = None
    disabled: Optional[bool] = None
    workspaces: Optional[List[str]] = None
    hashed_password: str
    api_key: str

    @validator("username")
    def username_fits(cls, name):
        if not USERNAME.match(name):
            raise ValueError("username")
        return name

    @validator("workspaces", each_item=True)
    def workspace_fits(cls, name):
        if name and not WORKSPACE.match(name):
            raise ValueError("workspace")
        return name

    def is_super(self):
        return self.workspaces is None or "" in self.workspaces


class ArgillaUser(RubrixUser):
    """Argilla 1.4 and 1.5: `superuser`, and the private workspace as one of the list."""

    superuser: Optional[bool] = None

    @root_validator(pre=True)
    def prepare(cls, values):
        given = values.get("workspaces")
        if values.get("superuser") is None:
            values["superuser"] = given is None
        names = (given or []).copy()
        names.append(values["username"])
        values["workspaces"] = list(set(names))
        return values

    def is_super(self):
        return self.superuser


class Refused(Exception):
    """The server does not start. `index`: which user it stops at; `faults`: pydantic's places."""

    def __init__(self, kind, index=None, faults=()):
        self.kind, self.index, self.faults = kind, index, list(faults)


MASTER_KEY = "rubrix.apikey"


def entries_of(loaded):
    try:
        return iter(loaded)
    except TypeError:
        raise Refused("not-iterable") from None


def make_user(model, entry, index):
    if not isinstance(entry, dict):
        raise Refused("item-not-mapping", index)
    if not all(isinstance(key, str) for key in entry):
        raise Refused("non-string-key", index)
    if "__pydantic_self__" in entry:
        raise Refused("reserved-key", index)
    try:
        return model(**entry)
    except ValidationError as error:
        raise Refused("validation", index, [place["loc"] for place in error.errors()]) from None
    except (KeyError, AttributeError, TypeError):
        raise Refused("validation", index) from None


def show(user, entry):
    return {
        "username": user.username,
        "full_name": user.full_name and apart(user.full_name),
        "email": user.email and apart(user.email),
        "disabled": user.disabled,
        "workspaces": user.workspaces,
        "is_superuser": user.is_super(),
        "hashed_password": apart(user.hashed_password),
        "api_key": apart(user.api_key),
        # The order of a set is random.
        "unordered": isinstance(user, ArgillaUser) or isinstance(entry.get("workspaces"), set),
    }


def load_users(model, loaded, built_in_key=None):
    """What the server holds after start: one record a username, the last one, at the place of the first."""
    made = [(make_user(model, entry, index), entry) for index, entry in enumerate(entries_of(loaded))]
    users = {user.username: show(user, entry) for user, entry in made}
    owners = {}
    for user in users.values():
        owners.setdefault(user["api_key"], user["username"])
    if built_in_key in owners:
        # The look-up tries the built-in user before those of the file.
        owners[built_in_key] = "argilla"
    return {"loads": True, "users": list(users.values()), "owners": list(owners.items())}
