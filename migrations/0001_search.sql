-- Full-text search over items: an external-content FTS5 index, kept by triggers.
CREATE VIRTUAL TABLE items_search USING fts5(title, text, content='items', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER items_search_insert AFTER INSERT ON items BEGIN
  INSERT INTO items_search(rowid, title, text) VALUES (new.id, new.title, new.text);
END;
--> statement-breakpoint
CREATE TRIGGER items_search_delete AFTER DELETE ON items BEGIN
  INSERT INTO items_search(items_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
--> statement-breakpoint
CREATE TRIGGER items_search_update AFTER UPDATE OF title, text ON items BEGIN
  INSERT INTO items_search(items_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
  INSERT INTO items_search(rowid, title, text) VALUES (new.id, new.title, new.text);
END;
