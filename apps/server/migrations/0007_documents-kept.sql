-- A document is never changed or removed, and belongs to one matter for good. Only an upload that belongs to none yet
-- is taken into one, which also says who may read it.
CREATE FUNCTION keep_document() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	taken_in CONSTANT text[] := '{matter,company,agency_kind,agency_division}';
BEGIN
	IF TG_OP = 'UPDATE' AND OLD.matter IS NULL AND to_jsonb(NEW) - taken_in = to_jsonb(OLD) - taken_in THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'document % is kept as it is: % is forbidden', OLD.id, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER documents_kept BEFORE UPDATE OR DELETE ON "documents" FOR EACH ROW EXECUTE FUNCTION keep_document();
--> statement-breakpoint
CREATE TRIGGER documents_not_truncated BEFORE TRUNCATE ON "documents" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
-- Numbers only go on.
CREATE FUNCTION keep_notice_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND (NEW.kind, NEW.year) = (OLD.kind, OLD.year) AND NEW.last > OLD.last THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'the numbers of % % only go on', OLD.kind, OLD.year USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER notice_numbers_kept BEFORE UPDATE OR DELETE ON "notice_numbers" FOR EACH ROW EXECUTE FUNCTION keep_notice_number();
--> statement-breakpoint
CREATE TRIGGER notice_numbers_not_truncated BEFORE TRUNCATE ON "notice_numbers" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
