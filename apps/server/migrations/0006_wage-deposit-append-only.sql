CREATE TRIGGER deposit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "deposit_events" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER wage_claims_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "wage_claims" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER subcontractor_checks_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "subcontractor_checks" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
