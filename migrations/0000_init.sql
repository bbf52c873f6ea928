CREATE TABLE `attempts` (
	`key` text NOT NULL,
	`window` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`key`, `window`)
);
--> statement-breakpoint
CREATE TABLE `batches` (
	`issue` text NOT NULL,
	`batch` integer NOT NULL,
	`state` text NOT NULL,
	`holder` text,
	`claimed_until` text,
	`retry_at` text,
	`first_tried_at` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`reason` text,
	PRIMARY KEY(`issue`, `batch`)
);
--> statement-breakpoint
CREATE INDEX `batches_to_send` ON `batches` (`issue`,`state`,`batch`);--> statement-breakpoint
CREATE TABLE `checks` (
	`id` integer PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`flag_id` integer,
	`item_id` integer,
	`story_id` integer,
	`answer` text NOT NULL,
	`note` text,
	`until` text,
	`checked_at` text NOT NULL,
	`undone_at` text
);
--> statement-breakpoint
CREATE INDEX `checks_by_claim` ON `checks` (`claim_id`,`checked_at`);--> statement-breakpoint
CREATE INDEX `checks_by_flag` ON `checks` (`flag_id`);--> statement-breakpoint
CREATE TABLE `citation_visits` (
	`url` text PRIMARY KEY NOT NULL,
	`citation` integer NOT NULL,
	`visited_at` text NOT NULL,
	`next_at` text NOT NULL,
	`succeeded_at` text,
	`status` integer,
	`etag` text,
	`last_modified` text,
	`text_hash` text,
	`version` text,
	`changed_at` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`moved_to` text
);
--> statement-breakpoint
CREATE TABLE `deliveries` (
	`issue` text NOT NULL,
	`subscriber_id` integer NOT NULL,
	`batch` integer NOT NULL,
	`questions` integer NOT NULL,
	`outcome` text,
	`reason` text,
	`settled_at` text,
	PRIMARY KEY(`issue`, `subscriber_id`)
);
--> statement-breakpoint
CREATE INDEX `deliveries_by_batch` ON `deliveries` (`issue`,`batch`);--> statement-breakpoint
CREATE TABLE `digests` (
	`week` text PRIMARY KEY NOT NULL,
	`composed_at` text NOT NULL,
	`digest` text NOT NULL,
	`frozen_at` text,
	`addressed_at` text,
	`sent_at` text
);
--> statement-breakpoint
CREATE TABLE `flags` (
	`id` integer PRIMARY KEY NOT NULL,
	`item_id` integer NOT NULL,
	`claim_id` text NOT NULL,
	`relation` text NOT NULL,
	`passage` text NOT NULL,
	`reason` text NOT NULL,
	`score` real NOT NULL,
	`judge` text DEFAULT 'built-in' NOT NULL,
	`raised_at` text NOT NULL,
	`dated_at` text NOT NULL,
	`story_id` integer,
	`alerted_at` text
);
--> statement-breakpoint
CREATE INDEX `flags_by_claim` ON `flags` (`claim_id`,`dated_at`,`item_id`);--> statement-breakpoint
CREATE INDEX `flags_of_claim` ON `flags` (`claim_id`,`raised_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `flags_by_item` ON `flags` (`item_id`,`claim_id`);--> statement-breakpoint
CREATE INDEX `flags_by_raised` ON `flags` (`raised_at`,`id`,`claim_id`,`relation`);--> statement-breakpoint
CREATE INDEX `flags_to_alert` ON `flags` (`alerted_at`,`raised_at`);--> statement-breakpoint
CREATE TABLE `hosts` (
	`host` text PRIMARY KEY NOT NULL,
	`robots` text,
	`paused_until` text
);
--> statement-breakpoint
CREATE TABLE `items` (
	`id` integer PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`publisher` text NOT NULL,
	`url` text,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`text_from` text DEFAULT 'feed' NOT NULL,
	`article_at` text,
	`authors` text DEFAULT '[]' NOT NULL,
	`language` text,
	`published_at` text,
	`updated_at` text,
	`first_seen_at` text NOT NULL,
	`dated_at` text NOT NULL,
	`backlog` integer DEFAULT false NOT NULL,
	`story_id` integer,
	`tagged_at` text,
	`judged_at` text,
	`judged_by` text
);
--> statement-breakpoint
CREATE INDEX `items_by_date` ON `items` (`dated_at`,`id`);--> statement-breakpoint
CREATE INDEX `items_by_first_seen` ON `items` (`first_seen_at`,`id`);--> statement-breakpoint
CREATE INDEX `items_by_source` ON `items` (`source_id`,`dated_at`,`id`);--> statement-breakpoint
CREATE INDEX `items_by_story` ON `items` (`story_id`,`dated_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_by_date` ON `items` (`dated_at`,`id`) WHERE story_id = id;--> statement-breakpoint
CREATE INDEX `items_by_url` ON `items` (`url`);--> statement-breakpoint
CREATE INDEX `items_to_tag` ON `items` (`tagged_at`,`id`);--> statement-breakpoint
CREATE INDEX `items_to_judge` ON `items` (`judged_at`,`id`);--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail_events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`address_hash` text,
	`issue` text,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `mail_events_by_type` ON `mail_events` (`type`,`at`);--> statement-breakpoint
CREATE TABLE `notices` (
	`key` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`letter` text,
	`created_at` text NOT NULL,
	`retry_at` text NOT NULL,
	`claimed_until` text,
	`first_tried_at` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `notices_to_send` ON `notices` (`state`,`retry_at`);--> statement-breakpoint
CREATE TABLE `opinions` (
	`item_id` integer NOT NULL,
	`claim_id` text NOT NULL,
	`prompt` text NOT NULL,
	`model` text NOT NULL,
	`answer` text NOT NULL,
	`asked_at` text NOT NULL,
	PRIMARY KEY(`item_id`, `claim_id`, `prompt`, `model`)
);
--> statement-breakpoint
CREATE INDEX `opinions_by_day` ON `opinions` (`asked_at`);--> statement-breakpoint
CREATE TABLE `pauses` (
	`name` text PRIMARY KEY NOT NULL,
	`since` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`step` text NOT NULL,
	`slot` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`finished` integer DEFAULT false NOT NULL,
	`failure` text,
	`report` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `runs_by_slot` ON `runs` (`step`,`slot`);--> statement-breakpoint
CREATE INDEX `runs_by_end` ON `runs` (`step`,`ended_at`);--> statement-breakpoint
CREATE TABLE `sightings` (
	`source_id` text NOT NULL,
	`key` text NOT NULL,
	`item_id` integer NOT NULL,
	`seen_at` text NOT NULL,
	`fingerprint` text NOT NULL,
	PRIMARY KEY(`source_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `sightings_by_item` ON `sightings` (`item_id`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`id` integer PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`hash` text NOT NULL,
	`text` text NOT NULL,
	`taken_at` text NOT NULL,
	`read_at` text NOT NULL,
	`etag` text,
	`last_modified` text,
	`missing` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `subscribers` (
	`id` integer PRIMARY KEY NOT NULL,
	`address_hash` text NOT NULL,
	`address` text,
	`status` text NOT NULL,
	`questions` integer DEFAULT 31 NOT NULL,
	`asked_at` text,
	`created_at` text NOT NULL,
	`confirmed_at` text,
	`consent` text,
	`left_at` text,
	`stop_reason` text,
	`soft_bounces` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscribers_addressHash_unique` ON `subscribers` (`address_hash`);--> statement-breakpoint
CREATE INDEX `subscribers_by_status` ON `subscribers` (`status`,`id`);--> statement-breakpoint
CREATE TABLE `tags` (
	`item_id` integer NOT NULL,
	`tag` text NOT NULL,
	`score` real NOT NULL,
	`phrase` text NOT NULL,
	`dated_at` text NOT NULL,
	PRIMARY KEY(`item_id`, `tag`)
);
--> statement-breakpoint
CREATE INDEX `tags_by_tag` ON `tags` (`tag`,`dated_at`,`item_id`);--> statement-breakpoint
CREATE INDEX `tags_by_date` ON `tags` (`dated_at`,`item_id`);--> statement-breakpoint
CREATE TABLE `versions` (
	`name` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `visits` (
	`source_id` text PRIMARY KEY NOT NULL,
	`visited_at` text NOT NULL,
	`succeeded_at` text,
	`next_at` text NOT NULL,
	`etag` text,
	`last_modified` text,
	`body_hash` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`moved_to` text,
	`gone_at` text,
	`usual_entries` integer,
	`problems` text DEFAULT '[]' NOT NULL
);
