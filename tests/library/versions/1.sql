CREATE TABLE article (
    digest TEXT PRIMARY KEY,
    article TEXT NOT NULL,
    origin TEXT NOT NULL,
    opened TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX article_opened ON article (opened);
CREATE TABLE analysis (
    digest TEXT NOT NULL,
    engine TEXT NOT NULL,
    analysis TEXT NOT NULL,
    PRIMARY KEY (digest, engine)
);
INSERT INTO article VALUES (
    '1c5c',
    '{"title": "The harbour closes", "text": "The harbour closes\n\nNo ship may leave, said Ana Cruz.", "blocks": [{"kind": "title", "start": 0, "end": 18}, {"kind": "paragraph", "start": 20, "end": 53}], "published": "2023-05-30", "published_origin": "text", "place": null, "byline": "J. Doe", "publisher": null, "url": null, "credit": null}',
    '/home/x/harbour.txt', '2026-01-02T10:00:00+00:00', 20
);
INSERT INTO article VALUES (
    '2d6d',
    '{"title": "Naïve", "text": "Naïve\n\nTwo.", "blocks": [{"kind": "title", "start": 0, "end": 5}, {"kind": "paragraph", "start": 7, "end": 11}], "published": null, "published_origin": null, "place": null, "byline": null, "publisher": null, "url": null, "credit": null, "links": [{"start": 7, "end": 10, "url": "https://example.org/"}]}',
    '-', '2026-01-03T10:00:00+00:00', 0
);
INSERT INTO analysis VALUES (
    '1c5c', 'small 1',
    '{"engine": "small", "version": "1", "entities": [{"id": "e1", "kind": "person", "name": "Ana Cruz", "aliases": ["Cruz"]}], "quotes": [{"id": "q1", "kind": "indirect", "start": 20, "end": 37, "speaker": {"start": 44, "end": 52, "entity": "e1"}}]}'
);
INSERT INTO analysis VALUES ('2d6d', 'small 1', '{"engine": 1}');
PRAGMA user_version = 1;
