CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"username" text,
	"display_username" text,
	"two_factor_enabled" boolean DEFAULT false,
	"citizen_number" text,
	"language" text DEFAULT 'zh' NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "accounts_username_unique" UNIQUE("username"),
	CONSTRAINT "accounts_citizen_number_unique" UNIQUE("citizen_number")
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"company" text,
	"agency_kind" text,
	"agency_division" text,
	"duties" text[] DEFAULT '{}' NOT NULL,
	"appointed_by" text NOT NULL,
	"appointed_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"credit_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"provider" text NOT NULL,
	"account_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"number" text,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"digest" text NOT NULL,
	"matter" text,
	"company" text,
	"agency_kind" text,
	"agency_division" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"stated" jsonb
);
--> statement-breakpoint
CREATE TABLE "ledger_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"normal_side" text NOT NULL,
	"floor" text,
	"debits" bigint DEFAULT 0 NOT NULL,
	"credits" bigint DEFAULT 0 NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_lines" (
	"posting" text NOT NULL,
	"line" integer NOT NULL,
	"account" text NOT NULL,
	"side" text NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "ledger_lines_posting_line_pk" PRIMARY KEY("posting","line")
);
--> statement-breakpoint
CREATE TABLE "ledger_postings" (
	"key" text PRIMARY KEY NOT NULL,
	"memo" text NOT NULL,
	"on" date NOT NULL,
	"provisions" jsonb NOT NULL,
	"matter" text NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matter_duties" (
	"matter" text NOT NULL,
	"account_id" text NOT NULL,
	"duty" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "matter_duties_matter_account_id_pk" PRIMARY KEY("matter","account_id")
);
--> statement-breakpoint
CREATE TABLE "notice_numbers" (
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "notice_numbers_kind_year_pk" PRIMARY KEY("kind","year")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"code" text NOT NULL,
	"facts" jsonb NOT NULL,
	"path" text NOT NULL,
	"once_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "obligations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter" text NOT NULL,
	"duty" text NOT NULL,
	"company" text,
	"agency_kind" text,
	"agency_division" text,
	"escalates_to_kind" text,
	"escalates_to_division" text,
	"provisions" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"due_on" date NOT NULL,
	"remind_on" date[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"met_on" date,
	"missed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"not_before" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"last_failure" text,
	"delivered_at" timestamp (3) with time zone,
	"given_up_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "personal_accesses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_number" text NOT NULL,
	"account_id" text NOT NULL,
	"capacity" text NOT NULL,
	"procedure" text NOT NULL,
	"request_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_reconciliations" (
	"on" date PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"outcome" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"account_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"account_id" text NOT NULL,
	"acting_as" text,
	"second_factor_at" timestamp (3) with time zone,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "sign_in_attempts_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "arrears_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_division" text NOT NULL,
	"project_division" text NOT NULL,
	"project" text NOT NULL,
	"firm" text NOT NULL,
	"firm_name" text NOT NULL,
	"occurred_on" date NOT NULL,
	"state" text NOT NULL,
	"pay_by" date,
	"ordered_on" date,
	"paid_on" date,
	"serious" boolean,
	"arrears_recorded_on" date,
	"opened_on" date NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deposit_activations" (
	"firm" text NOT NULL,
	"sequence" integer NOT NULL,
	"request" uuid NOT NULL,
	"on" date NOT NULL,
	"amount" bigint NOT NULL,
	"awaiting" bigint NOT NULL,
	"shares" integer NOT NULL,
	"shares_awaiting" integer NOT NULL,
	CONSTRAINT "deposit_activations_firm_sequence_pk" PRIMARY KEY("firm","sequence")
);
--> statement-breakpoint
CREATE TABLE "deposit_duties" (
	"firm" text NOT NULL,
	"number" integer NOT NULL,
	"duty" text NOT NULL,
	"due_on" date NOT NULL,
	"met_on" date,
	"recorded_on" date,
	CONSTRAINT "deposit_duties_firm_number_pk" PRIMARY KEY("firm","number")
);
--> statement-breakpoint
CREATE TABLE "deposit_events" (
	"firm" text NOT NULL,
	"sequence" integer NOT NULL,
	"event" jsonb NOT NULL,
	"parameters" jsonb NOT NULL,
	"steps" jsonb NOT NULL,
	"request" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "deposit_events_firm_sequence_pk" PRIMARY KEY("firm","sequence")
);
--> statement-breakpoint
CREATE TABLE "deposit_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm" text NOT NULL,
	"firm_name" text NOT NULL,
	"agency_division" text NOT NULL,
	"content" jsonb NOT NULL,
	"topic" text,
	"state" text NOT NULL,
	"labour_division" text,
	"arrears_case" uuid,
	"submitted_on" date NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"submitted_by" text NOT NULL,
	"decision" jsonb,
	"decided_on" date,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text
);
--> statement-breakpoint
CREATE TABLE "deposit_wages" (
	"firm" text NOT NULL,
	"worker" uuid NOT NULL,
	"project" text NOT NULL,
	"month" text NOT NULL,
	"owed" bigint NOT NULL,
	"paid" bigint NOT NULL,
	"awaiting" bigint,
	"activation" integer NOT NULL,
	CONSTRAINT "deposit_wages_firm_worker_project_month_pk" PRIMARY KEY("firm","worker","project","month")
);
--> statement-breakpoint
CREATE TABLE "deposits" (
	"id" uuid NOT NULL,
	"firm" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"searched" text NOT NULL,
	"registered_division" text,
	"agency_division" text NOT NULL,
	"phase" text NOT NULL,
	"standing" text NOT NULL,
	"short_from" date,
	"balance" bigint NOT NULL,
	"level" bigint NOT NULL,
	"cash" bigint NOT NULL,
	"bank_guarantee" bigint NOT NULL,
	"bank_guarantee_expires_on" date,
	"insurance_policy" bigint NOT NULL,
	"insurance_policy_expires_on" date,
	"expires_on" date,
	"awaiting_wages" bigint NOT NULL,
	"supervised" boolean NOT NULL,
	"demand_to_make" boolean NOT NULL,
	"last_sequence" integer NOT NULL,
	"last_on" date NOT NULL,
	CONSTRAINT "deposits_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "reported_grounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"arrears_case" uuid NOT NULL,
	"firm" text NOT NULL,
	"ground" jsonb NOT NULL,
	"occurred_on" date NOT NULL,
	"reference" text NOT NULL,
	"reported_on" date NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"reported_by" text NOT NULL,
	"taken_up_by" integer
);
--> statement-breakpoint
CREATE TABLE "subcontractor_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contractor" text NOT NULL,
	"subcontractor" text NOT NULL,
	"subcontractor_name" text NOT NULL,
	"holds" boolean NOT NULL,
	"standing" text NOT NULL,
	"on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wage_claims" (
	"list" text NOT NULL,
	"line" integer NOT NULL,
	"worker" uuid NOT NULL,
	"name" text NOT NULL,
	"project" text NOT NULL,
	"month" text NOT NULL,
	"owed" bigint NOT NULL,
	CONSTRAINT "wage_claims_list_line_pk" PRIMARY KEY("list","line")
);
--> statement-breakpoint
CREATE TABLE "wage_payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request" uuid NOT NULL,
	"firm" text NOT NULL,
	"agency_division" text NOT NULL,
	"state" text NOT NULL,
	"lines" jsonb NOT NULL,
	"paid_on" date NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"entered_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_number" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workers_citizen_number_unique" UNIQUE("citizen_number")
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_company_companies_credit_code_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("credit_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_lines" ADD CONSTRAINT "ledger_lines_posting_ledger_postings_key_fk" FOREIGN KEY ("posting") REFERENCES "public"."ledger_postings"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_lines" ADD CONSTRAINT "ledger_lines_account_ledger_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit_activations" ADD CONSTRAINT "deposit_activations_firm_deposits_firm_fk" FOREIGN KEY ("firm") REFERENCES "public"."deposits"("firm") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit_duties" ADD CONSTRAINT "deposit_duties_firm_deposits_firm_fk" FOREIGN KEY ("firm") REFERENCES "public"."deposits"("firm") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit_requests" ADD CONSTRAINT "deposit_requests_arrears_case_arrears_cases_id_fk" FOREIGN KEY ("arrears_case") REFERENCES "public"."arrears_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit_wages" ADD CONSTRAINT "deposit_wages_firm_deposits_firm_fk" FOREIGN KEY ("firm") REFERENCES "public"."deposits"("firm") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reported_grounds" ADD CONSTRAINT "reported_grounds_arrears_case_arrears_cases_id_fk" FOREIGN KEY ("arrears_case") REFERENCES "public"."arrears_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wage_claims" ADD CONSTRAINT "wage_claims_worker_workers_id_fk" FOREIGN KEY ("worker") REFERENCES "public"."workers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wage_payments" ADD CONSTRAINT "wage_payments_request_deposit_requests_id_fk" FOREIGN KEY ("request") REFERENCES "public"."deposit_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointments_of_account" ON "appointments" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "appointments_of_company" ON "appointments" USING btree ("company");--> statement-breakpoint
CREATE INDEX "appointments_of_agency" ON "appointments" USING btree ("agency_kind","agency_division");--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_once" ON "appointments" USING btree ("account_id","role",coalesce(company, ''),coalesce(agency_kind, ''),coalesce(agency_division, '')) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "credentials_of_account" ON "credentials" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_of_subject" ON "credentials" USING btree ("provider","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_by_number" ON "documents" USING btree ("number") WHERE number is not null;--> statement-breakpoint
CREATE INDEX "documents_of_matter" ON "documents" USING btree ("matter");--> statement-breakpoint
CREATE INDEX "documents_of_creator" ON "documents" USING btree ("created_by","created_at");--> statement-breakpoint
CREATE INDEX "ledger_lines_of_account" ON "ledger_lines" USING btree ("account");--> statement-breakpoint
CREATE INDEX "ledger_postings_of_matter" ON "ledger_postings" USING btree ("matter");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once" ON "notifications" USING btree ("account_id","once_key");--> statement-breakpoint
CREATE INDEX "notifications_of_account" ON "notifications" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "obligations_open_once" ON "obligations" USING btree ("matter","duty") WHERE met_on is null;--> statement-breakpoint
CREATE INDEX "obligations_open" ON "obligations" USING btree ("due_on") WHERE met_on is null;--> statement-breakpoint
CREATE INDEX "obligations_of_company" ON "obligations" USING btree ("company");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("not_before") WHERE delivered_at is null and given_up_at is null;--> statement-breakpoint
CREATE INDEX "personal_accesses_of_person" ON "personal_accesses" USING btree ("citizen_number","at");--> statement-breakpoint
CREATE INDEX "second_factors_of_account" ON "second_factors" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_of_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "verifications_by_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "arrears_cases_of_agency" ON "arrears_cases" USING btree ("agency_division","state","opened_at");--> statement-breakpoint
CREATE INDEX "arrears_cases_of_firm" ON "arrears_cases" USING btree ("firm");--> statement-breakpoint
CREATE UNIQUE INDEX "deposit_activations_of_request" ON "deposit_activations" USING btree ("request","firm");--> statement-breakpoint
CREATE INDEX "deposit_activations_by_day" ON "deposit_activations" USING btree ("on");--> statement-breakpoint
CREATE INDEX "deposit_duties_open" ON "deposit_duties" USING btree ("due_on") WHERE met_on is null;--> statement-breakpoint
CREATE INDEX "deposit_duties_recorded" ON "deposit_duties" USING btree ("recorded_on") WHERE recorded_on is not null;--> statement-breakpoint
CREATE INDEX "deposit_events_of_request" ON "deposit_events" USING btree ("request");--> statement-breakpoint
CREATE UNIQUE INDEX "deposit_requests_open_once" ON "deposit_requests" USING btree ("firm","topic") WHERE state = 'submitted' and topic is not null;--> statement-breakpoint
CREATE INDEX "deposit_requests_of_agency" ON "deposit_requests" USING btree ("agency_division","state","submitted_at");--> statement-breakpoint
CREATE INDEX "deposit_requests_of_firm" ON "deposit_requests" USING btree ("firm","submitted_at");--> statement-breakpoint
CREATE INDEX "deposit_requests_of_case" ON "deposit_requests" USING btree ("arrears_case");--> statement-breakpoint
CREATE INDEX "deposit_wages_of_worker" ON "deposit_wages" USING btree ("worker");--> statement-breakpoint
CREATE INDEX "deposits_of_agency" ON "deposits" USING btree ("agency_division","phase");--> statement-breakpoint
CREATE INDEX "deposits_by_name" ON "deposits" USING btree (name collate "C","firm");--> statement-breakpoint
CREATE INDEX "deposits_expiring" ON "deposits" USING btree ("expires_on");--> statement-breakpoint
CREATE INDEX "deposits_awaiting" ON "deposits" USING btree ("agency_division") WHERE awaiting_wages > 0;--> statement-breakpoint
CREATE INDEX "deposits_supervised" ON "deposits" USING btree ("agency_division") WHERE supervised;--> statement-breakpoint
CREATE INDEX "reported_grounds_of_firm" ON "reported_grounds" USING btree ("firm");--> statement-breakpoint
CREATE INDEX "subcontractor_checks_of_contractor" ON "subcontractor_checks" USING btree ("contractor","at");--> statement-breakpoint
CREATE INDEX "wage_claims_of_worker" ON "wage_claims" USING btree ("worker");--> statement-breakpoint
CREATE INDEX "wage_payments_of_request" ON "wage_payments" USING btree ("request");--> statement-breakpoint
CREATE INDEX "wage_payments_waiting" ON "wage_payments" USING btree ("agency_division") WHERE state = 'entered';