"""What sanctions are about, across publishers."""

import pytest

from sanctions.matching.regimes import regimes


@pytest.mark.parametrize(
    ("about", "programs"),
    [
        (
            "Russia and Ukraine",
            (
                "UKR",
                "RUSDA",
                "RUSSIA-EO14024",
                "Russia",
                "Ukraine (Sovereignty)",
                "CAATSA - RUSSIA",
                "Autonomous (Russia)",
            ),
        ),
        (
            "North Korea",
            ("PRK", "DPRK4", "1718 (DPRK)", "The Democratic People's Republic of Korea"),
        ),
        ("terrorism", ("TAQA", "SDGT", "Al-Qaida", "The ISIL (Da'esh) and Al-Qaida organisations", "1988 (Taliban)")),
        ("the Congo", ("COD", "DRCONGO", "DRC", "1533 (Democratic Republic of the Congo)")),
        ("Sudan", ("SDN", "SDNZ", "Sudan", "DARFUR", "1591 (Sudan)")),
        ("South Sudan", ("SSD", "South Sudan", "SouthSudan", "2206 (South Sudan)")),
        ("Iran", ("IRN", "IFSR", "IRAN-EO13846", "The Iran (Sanctions) (Nuclear) (EU Exit) Regulations 2019")),
    ],
)
def test_publishers_mean_the_same(about: str, programs: tuple[str, ...]) -> None:
    for program in programs:
        assert regimes([program]) == {about}, program


@pytest.mark.parametrize("program", ["", "NPWMD", "561-Related", "EXAMPLE", "Carbon (Sanctions) 2030"])
def test_a_programme_that_names_nothing_known_is_none(program: str) -> None:
    """Words are taken whole: Carbon is not the CAR."""
    assert regimes([program]) == frozenset()


def test_a_party_may_be_under_several() -> None:
    assert regimes(["SYRIA", "IRGC", "SDGT"]) == {"Syria", "Iran", "terrorism"}
