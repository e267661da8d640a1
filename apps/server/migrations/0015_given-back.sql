ALTER TABLE "deposit_repayments" ADD COLUMN "instruments" jsonb;--> statement-breakpoint
-- An application that was refused or withdrawn left its case as applied for: the order stands as it did before.
UPDATE "arrears_cases" SET "state" = case when "pay_by" is null then 'open' else 'ordered' end
WHERE "state" = 'applied' AND NOT EXISTS (
	SELECT FROM "deposit_requests" WHERE "deposit_requests"."arrears_case" = "arrears_cases"."id" AND "deposit_requests"."state" IN ('submitted', 'granted')
);
