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

--> statement-breakpoint
-- What feeds show has changed: their renderings are kept until this number moves, in every process.
INSERT INTO versions (name, number, changed_at) VALUES ('evidence', 0, strftime('%Y-%m-%dT%H:%M:%fZ'));
--> statement-breakpoint
CREATE TRIGGER versions_item_edit AFTER UPDATE OF title, text, url, story_id, dated_at ON items WHEN old.title IS NOT new.title OR old.text IS NOT new.text OR old.url IS NOT new.url OR old.dated_at IS NOT new.dated_at OR (old.story_id IS NOT new.story_id AND old.tagged_at IS NOT NULL) BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_item_delete AFTER DELETE ON items BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_tags_insert AFTER INSERT ON tags BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_tags_update AFTER UPDATE ON tags BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_tags_delete AFTER DELETE ON tags BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_flags_insert AFTER INSERT ON flags BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_flags_update AFTER UPDATE OF relation, passage, reason, raised_at, dated_at ON flags BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_flags_delete AFTER DELETE ON flags BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_checks_insert AFTER INSERT ON checks BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_checks_update AFTER UPDATE ON checks BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_checks_delete AFTER DELETE ON checks BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_digests_insert AFTER INSERT ON digests BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_digests_update AFTER UPDATE OF digest, frozen_at ON digests BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_digests_delete AFTER DELETE ON digests BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
--> statement-breakpoint
CREATE TRIGGER versions_snapshots_insert AFTER INSERT ON snapshots BEGIN
  UPDATE versions SET number = number + 1, changed_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE name = 'evidence';
END;
