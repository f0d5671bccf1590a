"""The common nouns by which organisations and places are called: `the company`, `the ministry`, `the city`."""

from __future__ import annotations

from reader.analysis.entities import lexicon


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# what a name without a telling word may be called; a name with one goes by that
COMPANY = _set(
    "company firm corporation conglomerate manufacturer maker carmaker automaker planemaker airline carrier retailer"
    " bank lender insurer brewer startup start-up operator supplier chain airframer developer"
)
# those that say no more than that: "the company" need not be the one with Company in its name
GENERIC = _set("company firm corporation")
AGENCY = _set("agency department bureau regulator watchdog authority")
COUNTRY = _set("country nation")
CITY = _set("city town capital")

_HEADS = lexicon.ORGANISATION_HEADS | lexicon.OF_HEADS | lexicon.PLACE_HEADS
# heads of names that are no common nouns, or too common to mean the one named
_NO_NOUNS = _set(
    "brothers commons corp inc llc ltd limited nato plc united zeitung corps partners holdings associates systems"
    " technologies industries motors productions services securities investments enterprises times post news road"
    " street avenue sea hills heights islands mountains gulf headquarters office service house guardian herald"
    " gazette telegraph tribune forces management media press centers centres companies studios"
)
# nouns that a text gives to names by an apposition: `Ryanair, an Irish airline`
TOLD = (
    COMPANY
    | AGENCY
    | CITY
    | COUNTRY
    | _set(
        "group organisation organization charity foundation institute association party movement union club team"
        " newspaper paper magazine broadcaster network channel website site publisher university school college"
        " hospital museum gallery court parliament army militia church think-tank lobby province region district"
        " suburb village island state studio label band regiment squadron laboratory"
    )
)
NOUNS = (frozenset(w.lower() for w in _HEADS) - _NO_NOUNS) | TOLD | {"government", "police"}
