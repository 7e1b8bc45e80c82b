"""Forms of address and rank: normal in customer data, they never raise nor lower a score."""

HONORIFICS: frozenset[str] = frozenset(
    "mr mrs ms miss mx dr prof professor doctor sir dame lord lady madam mme mlle monsieur madame herr frau senor "
    "senora sr sra don dona ing dipl mag jr phd md esq hon rev reverend father sheikh sheik shaik cheik shaikh shaykh sheykh cheikh "
    "shaikhah hajji haji hajj hadji hadj alhaji mullah mulla molla maulvi mawlawi maulavi maulana mawlana mufti qari "
    "ustad ustaz ayatollah hojatoleslam imam sayyid seyyed syed general gen colonel col lieutenant lt major maj "
    "maulawi mawlavi molavi hojjat hojatolislam hajjatoleslam sayed sayyed sayid saiyid seyed seyid sayyad sidi shekh "
    "shaix haj jenab eng excellency gospodin gospozha gospodina doktor engineer engr inzhener dktwr dktvr duktur xiansheng nushi agha aqa khanum jeneral generaal polkovnik plukovnik podpolkovnik majoor kapitan "
    "oberst generale coronel capitan comandante tenente sargento brig captain capt commander admiral brigadier sergeant marshal president minister".split()
)

GIVEN_TOO: frozenset[str] = frozenset(("hojjat", "imam", "agha", "aqa", "don"))
"""Titles that men are called by as well, so that an initial may stand for one: H. for Hojjat."""
