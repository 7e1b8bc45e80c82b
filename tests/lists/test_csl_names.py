"""Names in the prose of the US lists beside the Treasury's."""

import pytest

from sanctions.lists.csl_names import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Example Co., Ltd.", [("name", "Example Co., Ltd.")]),
        ("and Example", [("name", "Example")]),
        ("Example LLC and any successor, sub-unit, or subsidiary thereof", [("name", "Example LLC")]),
        ("Example Holding (f.k.a. Example Ltd.)", [("name", "Example Holding"), ("previousName", "Example Ltd.")]),
        ("Example, a.k.a., Sample (Moscow)", [("name", "Example"), ("alias", "Sample (Moscow)")]),
        ("F.K.A. Example Office (EO)", [("previousName", "Example Office (EO)")]),
        (
            "Example (a.k.a. One, Inc.; Two (HK) Ltd.)",
            [("name", "Example"), ("alias", "One, Inc."), ("alias", "Two (HK) Ltd.")],
        ),
        ("PEARL (A.K.A. NEI-CHU) LI", [("name", "PEARL LI"), ("alias", "NEI-CHU")]),
        ("", []),
    ],
)
def test_a_cell_may_hold_several_names(text: str, names: list[tuple[str, str]]):
    """Each of its kind; brackets that belong to a name stay in it."""
    assert names_in(text, "name").names == names


@pytest.mark.parametrize("words", ["Affiliated Entity:", "Subordinate Institution -"])
def test_a_party_below_another_is_itself(words: str):
    """And not the one that it belongs to."""
    found = names_in(f"Example Co., Ltd. (Ex).  {words} Example Laboratory", "name")
    assert (found.names, found.above) == ([("name", "Example Laboratory")], "Example Co., Ltd. (Ex)")
