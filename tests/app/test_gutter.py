from __future__ import annotations

from reader.app.gutter import lay_out_gutter
from reader.app.wrap import wrap_article
from tests.app import harbour

EXPECTED = """\
                  Port authority chairwoman Maria Oberholt
 Maria Oberholt ┊ said on Monday that the old harbour bridge
                ┊ in Lindhaven would close in June. "We have
                ┃ looked at every other way," Oberholt said,
                ┃ "and there is none."

   Tomás Brandt ╏ Mayor Tomás Brandt called the plan "a shock"""


def test_a_bar_beside_every_row_of_a_quote_and_the_name_where_the_speaker_changes() -> None:
    store = harbour.ready()
    rows = wrap_article(store.article, 44)
    cells = lay_out_gutter(store, rows)
    page = "\n".join(
        f"{cells[n].name if n in cells else '':>15} {cells[n].bar if n in cells else ' '} "
        f"{store.article.text[row.start : row.end].rstrip()}".rstrip()
        for n, row in enumerate(rows[2:9], 2)
    )
    assert page == EXPECTED
