CREATE TABLE "deposit_repayments" (
	"request" uuid NOT NULL,
	"number" integer NOT NULL,
	"amount" bigint NOT NULL,
	"reference" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"entered_by" text NOT NULL,
	CONSTRAINT "deposit_repayments_request_number_pk" PRIMARY KEY("request","number")
);
--> statement-breakpoint
ALTER TABLE "deposit_repayments" ADD CONSTRAINT "deposit_repayments_request_deposit_requests_id_fk" FOREIGN KEY ("request") REFERENCES "public"."deposit_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER deposit_repayments_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "deposit_repayments" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
