ALTER TABLE "ledger_reconciliations" DROP CONSTRAINT "ledger_reconciliations_pkey";--> statement-breakpoint
ALTER TABLE "ledger_reconciliations" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_reconciliations" ADD COLUMN "is_daily" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE TRIGGER ledger_reconciliations_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_reconciliations" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
