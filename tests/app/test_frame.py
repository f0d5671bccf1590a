"""The whole screen as text, so that a change of its looks reads well in a diff."""

from __future__ import annotations

from tests.app.room import program, reading
from tests.app.stage import frame

WIDE = """\
             Harbour bridge to close for a year             │ People 2
             8 May 2023                                     │ ▸ Maria Oberholt        5 “4 ▂ ▂ ▂▂ ▂
                                                            │     Port authority chairwoman
             Port authority chairwoman Maria Oberholt       │   Tomás Brandt          4 “1   ▂▂  ▄
  Oberholt ┊ said on Monday that the old harbour bridge     │     Mayor
           ┊ in Lindhaven would close in June. "We have     │
           ┃ looked at every other way," Oberholt said,     │ Organisations 2
           ┃ "and there is none."                           │   Lindhaven Merchants'  2        ▂▂
                                                            │   Association
    Brandt ╏ Mayor Tomás Brandt called the plan "a shock    │   Port Authority        1           ▂
           ╏ for every shop on the quay". In 2019 Brandt    │
             had promised to keep the bridge open.          │ Places 1
                                                            │   Lindhaven             3     ▂  ▂ ▂
             The Lindhaven Merchants' Association met       │
             Oberholt in April 2021 and asked for a         │
  Oberholt ┊ ferry. She told the association that a ferry   │
           ┊ would cost more than the bridge.             ▄ │
                                                            │
             Brandt will present a plan of his own in       │
 Maria Oberholt · Port authority chairwoman · mention 1 of… │
─Timeline───────────────────────────────────────────────────────────────────────────────────────────
 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╸╱╱╱◆━━━━━━━━━━━━━━━╸╱╱╱──┃───╱╱╱◇╍╍╍╍╍╍╍╍╍╍ ╱╱╱◇╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍
 2019                                 Apr 2021              ▲ 8 May 2023          Jun
   ━ 2019                 Brandt promises an open bridge
 ▸ ◆ April 2021           Merchants meet Oberholt
   ◇ week of 15 May 2023  Brandt presents a plan
   ◇ June 2023            The bridge closes
 Maria Oberholt: 1 of 4 events
 ● day  ◆ week, month  ━ year  ┣┫ range  ○◇ planned  ? uncertain  ▲ published
 p person  ] mention  s quote  e event  " quotes  / find  ⏎ card  ? help  q quit  4 articles"""

NARROW = """\
             Harbour bridge to close for a year
             8 May 2023

             Port authority chairwoman Maria Oberholt said on Monday
  Oberholt ┊ that the old harbour bridge in Lindhaven would close in
           ┊ June. "We have looked at every other way," Oberholt
           ┃ said, "and there is none."

    Brandt ╏ Mayor Tomás Brandt called the plan "a shock for every
           ╏ shop on the quay". In 2019 Brandt had promised to keep
             the bridge open.

             The Lindhaven Merchants' Association met Oberholt in
             April 2021 and asked for a ferry. She told the
  Oberholt ┊ association that a ferry would cost more than the
           ┊ bridge.
                                                                      ▆
             Brandt will present a plan of his own in Lindhaven next
 “ ferry                                       1 of 1 · Maria Oberholt
 ↑ previous  ↓ next  ⏎ keep for n N  esc leave"""


async def test_at_100_by_30() -> None:
    app = program()
    async with reading(app, 100, 30) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert frame(app) == WIDE


async def test_at_72_by_20() -> None:
    app = program()
    async with reading(app, 72, 20) as pilot:
        await pilot.press("quotation_mark", *"ferry")
        await pilot.pause()
        assert frame(app) == NARROW
