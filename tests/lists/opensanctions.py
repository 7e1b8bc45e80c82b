"""What OpenSanctions' formats promise otherwise than the official lists."""

from tests.lists.contract import FormatContract


class OpenSanctionsContract(FormatContract):
    """A collection of other lists: each party has its own authorities, and some have no measure at all."""

    def test_every_measure_names_its_authority_and_kind(self):
        """What was imposed says by whom; whoever is only politically exposed has nothing imposed."""
        entities = self.entities()
        assert any(entity.measures for entity in entities)
        assert all(m.authority and m.kind for entity in entities for m in entity.measures)
