CREATE TABLE "database_purpose" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"demonstration" boolean NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "database_purpose_once" CHECK ("database_purpose"."only")
);
--> statement-breakpoint
DROP INDEX "obligations_open_once";--> statement-breakpoint
DROP INDEX "obligations_open";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "capacity" text;--> statement-breakpoint
ALTER TABLE "obligations" ADD COLUMN "replaced_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "obligations_open_once" ON "obligations" USING btree ("matter","duty") WHERE met_on is null and replaced_at is null;--> statement-breakpoint
CREATE INDEX "obligations_open" ON "obligations" USING btree ("due_on") WHERE met_on is null and replaced_at is null;--> statement-breakpoint
-- A database that is in use already is a demonstration's if it holds its contractor, whose credit code nobody is given.
INSERT INTO "database_purpose" ("demonstration", "since")
SELECT EXISTS (SELECT 1 FROM "companies" WHERE substr("credit_code", 9, 8) = 'PDY00101'), now()
WHERE EXISTS (SELECT 1 FROM "audit_entries");
--> statement-breakpoint
CREATE TRIGGER database_purpose_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON "database_purpose" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
