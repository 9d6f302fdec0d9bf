"""Checks a JSON value against a rule.

A rule is a function that returns what was expected (or None), an object of rules, or a list of one rule.
"""

from problem import Problem


def check(value, rule, place):
    """Raises a Problem that names the place, what was expected and what was found."""
    if callable(rule):
        expected = rule(value)
        if expected:
            raise Problem(f"{place}: expected {expected}, found {str(value)[:60]!r}")
    elif isinstance(rule, list):
        if not isinstance(value, list) or not value:
            raise Problem(f"{place}: expected a list that is not empty, found {str(value)[:60]!r}")
        for index, item in enumerate(value):
            check(item, rule[0], f"{place}/{index}")
    else:
        if not isinstance(value, dict):
            raise Problem(f"{place}: expected an object, found {str(value)[:60]!r}")
        for key in [*rule, *value]:
            if key not in value:
                raise Problem(f"{place}: {key!r} is missing")
            if key not in rule:
                raise Problem(f"{place}: unknown key {key!r}; known are {', '.join(rule)}")
        for key, item in rule.items():
            check(value[key], item, f"{place}/{key}")


def whole(low, high):
    return lambda value: None if type(value) is int and low <= value <= high else f"a whole number of {low} to {high}"


def odd(low, high):
    return lambda value: whole(low, high)(value) or (None if value % 2 else "an odd number")


def real(low, high):
    return lambda value: (
        None if type(value) in (int, float) and low <= value <= high else f"a number of {low} to {high}"
    )


def one_of(*choices):
    return lambda value: None if value in choices else f"one of {', '.join(map(str, choices))}"


def ascending(rule):
    """Returns the rule for a list of choices, each greater than the one before."""

    def expected(values):
        if not isinstance(values, list) or not values or any(rule(value) for value in values):
            return f"a list, each item {rule(None)}"
        return None if all(a < b for a, b in zip(values, values[1:])) else "an ascending list"

    return expected
