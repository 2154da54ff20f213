"""Says what docker-compose 1.29 makes of folders: one JSON object a line, in and out."""

import json
import logging
import os
import shutil
import sys
import tempfile

from compose.cli.command import get_config_from_options
from compose.config.errors import ConfigurationError
from compose.config.types import MountSpec

FOLDER = '/FOLDER'


def written(value, root):
    """A value of a variable as the container gets it."""
    return None if value is None else str(value).replace(root, FOLDER)


def mount_of(mount, root):
    if isinstance(mount, MountSpec):
        kind, source, target, read_only = mount.type, mount.source or '', mount.target or '', bool(mount.read_only)
        makes = False
    else:
        source, target, read_only = mount.external or '', mount.internal, mount.mode == 'ro'
        kind = 'volume' if mount.is_named_volume or not source else 'bind'
        makes = kind == 'bind'
    if kind == 'volume' and not source:
        kind = 'anonymous'
    return {
        'kind': kind,
        'source': source.replace(root, FOLDER),
        # The engine takes two slashes in front for one.
        'target': os.path.normpath('/' + target.lstrip('/')) if target.startswith('/') else target,
        'readOnly': read_only,
        'makesSource': makes,
    }


def secret_of(secret, secrets, root):
    target = secret.target or secret.source
    return {
        'kind': 'secret',
        'source': (secrets.get(secret.source) or {}).get('file', '').replace(root, FOLDER),
        'target': os.path.normpath(target if target.startswith('/') else '/run/secrets/' + target),
        'readOnly': True,
        'makesSource': False,
    }


def service_of(service, secrets, root):
    mounts = [mount_of(mount, root) for mount in service.get('volumes') or []]
    mounts += [
        {'kind': 'tmpfs', 'source': '', 'target': each.split(':')[0], 'readOnly': False, 'makesSource': False}
        for each in service.get('tmpfs') or []
    ]
    mounts += [secret_of(secret, secrets, root) for secret in service.get('secrets') or []]
    environment = service.get('environment') or {}
    return {
        'environment': {str(name): written(value, root) for name, value in environment.items()},
        'mounts': mounts,
    }


def verdict(files, given, root):
    for name, text in files.items():
        path = os.path.join(root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write(text)
    folder = os.path.normpath(os.path.join(root, os.path.dirname(given[0]) if given else '.'))
    os.chdir(folder)
    os.environ['PWD'] = folder
    options = {'--file': [os.path.relpath(os.path.join(root, name), folder) for name in given]}
    try:
        config = get_config_from_options('.', options)
    except (ConfigurationError, OSError, TypeError, AttributeError, KeyError, ValueError, RecursionError) as error:
        return {'services': None, 'error': repr(error)[:300]}
    services = {each['name']: service_of(each, config.secrets, root) for each in config.services}
    return {'services': services, 'error': ''}


def main():
    logging.disable(logging.CRITICAL)
    os.environ.clear()
    os.environ.update(PATH='/usr/bin:/bin', HOME='/home/caller')
    base = tempfile.mkdtemp(prefix='compose-fuzz-')
    root = os.path.join(base, 'project')
    for line in sys.stdin:
        asked = json.loads(line)
        os.makedirs(root)
        print(json.dumps(verdict(asked['files'], asked['given'], root)), flush=True)
        os.chdir('/')
        shutil.rmtree(root)
    shutil.rmtree(base)


main()
