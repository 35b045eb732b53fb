--liquibase formatted sql

--changeset comanda:payment-accounts splitStatements:false
CREATE TABLE comanda.payment_account (
    tenant_id uuid NOT NULL,
    id uuid PRIMARY KEY,
    outlet_id uuid,
    provider text NOT NULL CHECK (length(provider) BETWEEN 1 AND 40),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    base_url text NOT NULL CHECK (length(base_url) BETWEEN 8 AND 300),
    methods text NOT NULL,
    settings text NOT NULL,
    secrets bytea NOT NULL,
    bearer text NOT NULL CHECK (bearer IN ('GUEST', 'RESTAURANT')),
    active boolean NOT NULL,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id)
);
COMMENT ON TABLE comanda.payment_account IS 'an account of the restaurant with a payment vendor';
COMMENT ON COLUMN comanda.payment_account.outlet_id IS 'null where all outlets take money by it';
COMMENT ON COLUMN comanda.payment_account.methods IS 'JSON: the methods that it serves, each with what the vendor keeps of a payment';
COMMENT ON COLUMN comanda.payment_account.secrets IS 'JSON, encrypted by AES-GCM with a key that is not in this database; bound to tenant and account';
COMMENT ON COLUMN comanda.payment_account.bearer IS 'who bears the vendor''s fee; where it is the guest, a payment has a surcharge';
SELECT comanda.isolate('comanda.payment_account');

--changeset comanda:payment-vendors splitStatements:false
ALTER TABLE comanda.payment
    ADD COLUMN account_id uuid,
    ADD COLUMN surcharge bigint NOT NULL DEFAULT 0 CHECK (surcharge >= 0),
    ADD COLUMN platform_fee bigint NOT NULL DEFAULT 0 CHECK (platform_fee >= 0),
    ADD COLUMN expires_at timestamptz,
    ADD COLUMN presentation text,
    DROP CONSTRAINT payment_state_check,
    ADD CONSTRAINT payment_state_check
        CHECK (state IN ('PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN', 'CANCELLED', 'SURPLUS', 'RETURNED'));
COMMENT ON COLUMN comanda.payment.account_id IS 'the vendor''s account that it goes through; null for cash and the like';
COMMENT ON COLUMN comanda.payment.surcharge IS 'what the guest pays above the amount for the vendor''s fee; no part of the bill';
COMMENT ON COLUMN comanda.payment.platform_fee IS 'what Comanda keeps of it';
COMMENT ON COLUMN comanda.payment.state IS 'SURPLUS: the money came though the bill took none any more; RETURNED: it went back';

ALTER TABLE comanda.payment_attempt
    ADD COLUMN account_id uuid,
    ADD COLUMN checks integer NOT NULL DEFAULT 0,
    ADD COLUMN checked_at timestamptz;
CREATE INDEX payment_attempt_called ON comanda.payment_attempt (tenant_id, id) WHERE account_id IS NOT NULL;
CREATE INDEX payment_attempt_reference ON comanda.payment_attempt (tenant_id, account_id, reference) WHERE account_id IS NOT NULL;

ALTER TABLE comanda.refund
    ADD COLUMN surcharge bigint NOT NULL DEFAULT 0 CHECK (surcharge >= 0),
    ADD COLUMN detail text,
    ADD COLUMN checks integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN comanda.refund.surcharge IS 'what of the payment''s surcharge went back with it, above the amount';
