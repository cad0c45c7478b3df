"""Every check there is, found by walking the category packages. There is no list to edit."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from audits.check import CATEGORIES, Check, id_of_module


@cache
def all_checks() -> Mapping[str, Check]:
    """Checks by id, in the order of categories and then names. Raises ValueError for a file without one."""
    found: dict[str, Check] = {}
    for category in CATEGORIES:
        package = import_module(f"audits.{category}")
        for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
            name = f"audits.{category}.{info.name}"
            checks = [value for value in vars(import_module(name)).values() if isinstance(value, Check)]
            if len(checks) != 1 or checks[0].id != id_of_module(name):
                raise ValueError(f"{name} must define exactly one check; it defines {len(checks)}")
            found[checks[0].id] = checks[0]
    return found
