CREATE TABLE analysis (
    digest TEXT NOT NULL,
    engine TEXT NOT NULL,
    analysis TEXT NOT NULL,
    PRIMARY KEY (digest, engine)
);
INSERT INTO "analysis" VALUES('1c5c','small 1','{"engine": "small", "version": "1", "entities": [{"id": "e1", "kind": "person", "name": "Ana Cruz", "aliases": ["Cruz"]}], "quotes": [{"id": "q1", "kind": "indirect", "start": 20, "end": 37, "speaker": {"start": 44, "end": 52, "entity": "e1"}}]}');
INSERT INTO "analysis" VALUES('2d6d','small 1','{"engine": 1}');
CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,
        origin TEXT NOT NULL,
        added TEXT NOT NULL,
        opened TEXT,
        position INTEGER NOT NULL DEFAULT 0,
        read INTEGER NOT NULL DEFAULT 0,
        starred INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL,
        byline TEXT,
        details TEXT NOT NULL,
        text TEXT NOT NULL
    );
INSERT INTO "article" VALUES(12392826142720,'1c5c','/home/x/harbour.txt','2026-01-02T10:00:00+00:00','2026-01-02T10:00:00+00:00',20,1,1,'The harbour closes','J. Doe','{"title": "The harbour closes", "blocks": [{"kind": "title", "start": 0, "end": 18}, {"kind": "paragraph", "start": 20, "end": 53}], "published": "2023-05-30", "published_origin": "text", "place": null, "byline": "J. Doe", "publisher": null, "url": null, "credit": null, "links": []}','The harbour closes

No ship may leave, said Ana Cruz.');
INSERT INTO "article" VALUES(12408747720704,'2d6d','-','2026-01-03T10:00:00+00:00','2026-01-03T10:00:00+00:00',0,1,0,'Naïve',NULL,'{"title": "Naïve", "blocks": [{"kind": "title", "start": 0, "end": 5}, {"kind": "paragraph", "start": 7, "end": 11}], "published": null, "published_origin": null, "place": null, "byline": null, "publisher": null, "url": null, "credit": null, "links": [{"start": 7, "end": 10, "url": "https://example.org/"}]}','Naïve

Two.');
CREATE TABLE tag (
        tag TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES article (id),
        PRIMARY KEY (tag, article)
    ) WITHOUT ROWID;
INSERT INTO "tag" VALUES('asia',12392826142720);
CREATE INDEX article_opened ON article (opened) WHERE opened IS NOT NULL;
CREATE INDEX article_unread ON article (id) WHERE read = 0;
CREATE INDEX article_starred ON article (id) WHERE starred = 1;
CREATE INDEX tag_article ON tag (article);
PRAGMA user_version = 2;
