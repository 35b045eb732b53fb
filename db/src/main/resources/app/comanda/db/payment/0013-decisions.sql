--liquibase formatted sql

--changeset comanda:payment-decisions splitStatements:false
ALTER TABLE comanda.payment_attempt
    ADD COLUMN decided_at timestamptz,
    ADD COLUMN decided_by text,
    ADD COLUMN decision text CHECK (length(decision) BETWEEN 1 AND 200),
    ADD COLUMN decision_approver_id uuid;
COMMENT ON COLUMN comanda.payment_attempt.decision IS 'how a person knew what became of it, where the vendor could not tell';

ALTER TABLE comanda.refund
    ADD COLUMN vendor_key uuid,
    ADD COLUMN given_by_hand text CHECK (length(given_by_hand) BETWEEN 1 AND 200);
COMMENT ON COLUMN comanda.refund.vendor_key IS 'by what the vendor knows the try that counts; null for the first, which has the refund''s id';
COMMENT ON COLUMN comanda.refund.given_by_hand IS 'how the guest got the money that the vendor did not give back';

--changeset comanda:payment-desk splitStatements:false
CREATE INDEX payment_of_vendor ON comanda.payment (tenant_id, id DESC) WHERE account_id IS NOT NULL;
CREATE INDEX payment_in_doubt ON comanda.payment (tenant_id, state) WHERE state IN ('UNKNOWN', 'SURPLUS');
CREATE INDEX refund_refused ON comanda.refund (tenant_id, order_id) WHERE state = 'FAILED' AND given_by_hand IS NULL;
CREATE INDEX payment_event_attempt ON comanda.payment_event (tenant_id, attempt_id) WHERE attempt_id IS NOT NULL;
CREATE INDEX payment_event_reference ON comanda.payment_event (tenant_id, account_id, reference) WHERE reference IS NOT NULL;
