CREATE TRIGGER personal_accesses_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "personal_accesses" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER matter_duties_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "matter_duties" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
