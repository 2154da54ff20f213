"""The migrate task of Argilla 1.6 on an empty database: our own description, after docs/server.md#migrate-task."""

from typing import List

from pydantic import BaseModel, ValidationError, constr

from pyyaml_reading import apart
from server_models import Refused, entries_of

NAME = r"^(?!-|_)[a-z0-9-_]+$"


class NewWorkspace(BaseModel):
    name: constr(regex=NAME, min_length=1)


class NewUser(BaseModel):
    first_name: constr(strip_whitespace=True)
    username: constr(regex=NAME, min_length=1)
    api_key: constr(min_length=1)
    password_hash: constr(min_length=1)
    workspaces: List[NewWorkspace]


class Database:
    """The tables' unique columns, and that their texts are UTF-8."""

    def __init__(self):
        self.usernames, self.api_keys = set(), set()

    def write(self, user):
        names = [workspace.name for workspace in user.workspaces]
        for text in (user.first_name, user.username, user.api_key, user.password_hash):
            text.encode("utf-8")
        if len(set(names)) < len(names) or user.username in self.usernames or user.api_key in self.api_keys:
            raise ValueError("IntegrityError")
        self.usernames.add(user.username)
        self.api_keys.add(user.api_key)


def workspace_names(entry):
    names = [name for name in entry.get("workspaces", [])]
    return names if entry["username"] in names else [entry["username"]] + names


def migrate_entry(entry, database):
    user = NewUser(
        first_name=entry.get("full_name", ""),
        username=entry["username"],
        api_key=entry["api_key"],
        password_hash=entry["hashed_password"],
        workspaces=[NewWorkspace(name=name) for name in workspace_names(entry)],
    )
    database.write(user)
    return {
        "username": user.username,
        "full_name": apart(user.first_name),
        "role": "admin" if entry.get("workspaces") is None else "annotator",
        "workspaces": [workspace.name for workspace in user.workspaces],
        "hashed_password": apart(user.password_hash),
        "api_key": apart(user.api_key),
        "unordered": isinstance(entry.get("workspaces"), set),
    }


def migrate(loaded):
    """All users, or none at all."""
    database = Database()
    users = []
    for index, entry in enumerate(entries_of(loaded)):
        try:
            users.append(migrate_entry(entry, database))
        except (ValidationError, KeyError, TypeError, AttributeError, ValueError):
            raise Refused("validation", index) from None
    return {"loads": True, "users": users}
