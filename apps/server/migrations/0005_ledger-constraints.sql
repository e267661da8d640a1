-- What the ledger promises is kept by the database itself, whatever the program does.
ALTER TABLE "ledger_accounts"
	ADD CONSTRAINT "ledger_accounts_normal_side" CHECK ("normal_side" IN ('debit', 'credit')),
	ADD CONSTRAINT "ledger_accounts_floor_known" CHECK ("floor" IS NULL OR "floor" = 'no-overdraft'),
	ADD CONSTRAINT "ledger_accounts_debits_exact" CHECK ("debits" BETWEEN 0 AND 9007199254740991),
	ADD CONSTRAINT "ledger_accounts_credits_exact" CHECK ("credits" BETWEEN 0 AND 9007199254740991),
	ADD CONSTRAINT "ledger_accounts_no_overdraft" CHECK (
		"floor" IS NULL OR CASE "normal_side" WHEN 'debit' THEN "debits" >= "credits" ELSE "credits" >= "debits" END
	);
--> statement-breakpoint
ALTER TABLE "ledger_lines"
	ADD CONSTRAINT "ledger_lines_side" CHECK ("side" IN ('debit', 'credit')),
	ADD CONSTRAINT "ledger_lines_amount" CHECK ("amount" BETWEEN 1 AND 9007199254740991),
	ADD CONSTRAINT "ledger_lines_line" CHECK ("line" >= 0);
--> statement-breakpoint
CREATE TRIGGER ledger_postings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_postings" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER ledger_lines_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_lines" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
CREATE TRIGGER ledger_accounts_kept BEFORE DELETE OR TRUNCATE ON "ledger_accounts" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
--> statement-breakpoint
-- An account begins with nothing and stays what it is. Its sums change from within the trigger on the lines only, which
-- is one trigger deeper than a statement of anybody else.
CREATE FUNCTION guard_ledger_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.debits <> 0 OR NEW.credits <> 0 THEN
			RAISE EXCEPTION 'ledger account % must begin with nothing', NEW.id USING ERRCODE = 'restrict_violation';
		END IF;
	ELSIF (NEW.id, NEW.kind, NEW.normal_side, NEW.floor, NEW.opened_at)
		IS DISTINCT FROM (OLD.id, OLD.kind, OLD.normal_side, OLD.floor, OLD.opened_at) THEN
		RAISE EXCEPTION 'ledger account % is never changed', OLD.id USING ERRCODE = 'restrict_violation';
	ELSIF pg_trigger_depth() < 2 THEN
		RAISE EXCEPTION 'the sums of ledger account % are changed by postings only', OLD.id USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER ledger_accounts_guarded BEFORE INSERT OR UPDATE ON "ledger_accounts" FOR EACH ROW EXECUTE FUNCTION guard_ledger_account();
--> statement-breakpoint
-- All lines of a posting come in one statement, so that none can be added to it later, and an account with a floor is
-- judged by what the posting does to it as a whole. Accounts are locked in one order, so that two postings never wait
-- for each other.
CREATE FUNCTION add_to_ledger_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	entered record;
BEGIN
	FOR entered IN SELECT posting, count(*) AS lines FROM added GROUP BY posting LOOP
		IF entered.lines <> (SELECT count(*) FROM ledger_lines WHERE posting = entered.posting) THEN
			RAISE EXCEPTION 'ledger posting % has its lines already', entered.posting USING ERRCODE = 'restrict_violation';
		END IF;
	END LOOP;
	FOR entered IN
		SELECT account,
			coalesce(sum(amount) FILTER (WHERE side = 'debit'), 0) AS debits,
			coalesce(sum(amount) FILTER (WHERE side = 'credit'), 0) AS credits
		FROM added GROUP BY account ORDER BY account
	LOOP
		UPDATE ledger_accounts SET debits = debits + entered.debits, credits = credits + entered.credits
			WHERE id = entered.account;
	END LOOP;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER ledger_lines_counted AFTER INSERT ON "ledger_lines" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_to_ledger_accounts();
--> statement-breakpoint
CREATE FUNCTION require_balanced_posting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	debits numeric;
	credits numeric;
BEGIN
	SELECT coalesce(sum(amount) FILTER (WHERE side = 'debit'), 0), coalesce(sum(amount) FILTER (WHERE side = 'credit'), 0)
		INTO debits, credits FROM ledger_lines WHERE posting = NEW.key;
	IF debits = 0 OR debits <> credits THEN
		RAISE EXCEPTION 'ledger posting % has debits of % and credits of %', NEW.key, debits, credits
			USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_postings_balanced', TABLE = 'ledger_postings';
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_postings_balanced AFTER INSERT ON "ledger_postings" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_balanced_posting();
--> statement-breakpoint
-- Stays that were settled before there was a ledger are entered as they stand, by the names of
-- src/medical-insurance/settlement-posting.ts, so that what a late stay changes of them is a difference to something.
CREATE VIEW "settled_before" AS
	SELECT 'settlement:' || latest.stay_id || ':' || latest.revision AS posting,
		'medical-insurance-stay:' || latest.stay_id AS matter,
		latest.settled_at,
		part.fund,
		part.article,
		part.amount,
		'medical-insurance:' || insurance_years.area || ':' || part.fund || ':benefits' AS benefits,
		'medical-insurance:' || insurance_years.area || ':' || part.fund || ':payable:' || stays.institution AS payable
	FROM (SELECT DISTINCT ON (stay_id) * FROM settlements ORDER BY stay_id, revision DESC) latest
	JOIN stays ON stays.id = latest.stay_id
	JOIN insurance_years ON insurance_years.id = stays.year_id
	CROSS JOIN LATERAL (
		VALUES ('inpatient-pool', 20, (latest.settlement -> 'payers' ->> 'pool')::bigint),
			('major-illness-relief', 21, (latest.settlement -> 'payers' ->> 'relief')::bigint)
	) part (fund, article, amount)
	WHERE part.amount > 0;
--> statement-breakpoint
INSERT INTO "ledger_accounts" ("id", "kind", "normal_side", "opened_at")
	SELECT benefits, fund, 'debit', min(settled_at) FROM settled_before GROUP BY benefits, fund
	UNION ALL
	SELECT payable, fund, 'credit', min(settled_at) FROM settled_before GROUP BY payable, fund;
--> statement-breakpoint
INSERT INTO "ledger_postings" ("key", "memo", "on", "provisions", "matter", "entered_by", "entered_at")
	SELECT posting, 'claim-settled', (min(settled_at) AT TIME ZONE 'Asia/Shanghai')::date,
		jsonb_agg(jsonb_build_object('statute', 'wenzhou-2018-1', 'article', article) ORDER BY article)
			|| jsonb_build_array(jsonb_build_object('statute', 'wenzhou-2018-1', 'article', 64)),
		min(matter), 'system', min(settled_at)
	FROM settled_before GROUP BY posting;
--> statement-breakpoint
INSERT INTO "ledger_lines" ("posting", "line", "account", "side", "amount")
	SELECT posting, row_number() OVER (PARTITION BY posting ORDER BY article, side DESC) - 1, account, side, amount
	FROM (
		SELECT posting, article, benefits AS account, 'debit' AS side, amount FROM settled_before
		UNION ALL
		SELECT posting, article, payable, 'credit', amount FROM settled_before
	) lines;
--> statement-breakpoint
DROP VIEW "settled_before";
--> statement-breakpoint
-- Later migrations may alter these tables in the same transaction, which nothing may still wait to be checked in.
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
SET CONSTRAINTS ALL DEFERRED;
