--liquibase formatted sql

--changeset comanda:payment-vendor-fee splitStatements:false
ALTER TABLE comanda.payment ADD COLUMN vendor_fee bigint CHECK (vendor_fee >= 0);
COMMENT ON COLUMN comanda.payment.vendor_fee IS 'what the vendor kept of it, in minor units; null until the vendor says';

--changeset comanda:payment-reconciliation splitStatements:false
CREATE TABLE comanda.reconciliation (
    tenant_id uuid NOT NULL,
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    day date NOT NULL,
    begins_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('AGREES', 'DIFFERS', 'SETTLED', 'FAILED')),
    trouble text CHECK (length(trouble) <= 500),
    sums text NOT NULL,
    compared_at timestamptz NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    UNIQUE (tenant_id, account_id, day),
    FOREIGN KEY (tenant_id, account_id) REFERENCES comanda.payment_account (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE comanda.reconciliation IS 'a day of an account with a payment vendor, our books held against the vendor''s';
COMMENT ON COLUMN comanda.reconciliation.trouble IS 'why the vendor could not be asked, the last time';
COMMENT ON COLUMN comanda.reconciliation.sums IS 'JSON: how many and how much on both sides, by currency';
CREATE INDEX reconciliation_list ON comanda.reconciliation (tenant_id, day DESC);
SELECT comanda.isolate('comanda.reconciliation');

CREATE TABLE comanda.reconciliation_difference (
    tenant_id uuid NOT NULL,
    id uuid PRIMARY KEY,
    reconciliation_id uuid NOT NULL,
    kind text NOT NULL
        CHECK (kind IN ('MISSING_HERE', 'MISSING_THERE', 'AMOUNT', 'REFUND_MISSING_HERE', 'REFUND_MISSING_THERE')),
    order_id uuid,
    payment_id uuid,
    reference text,
    ours bigint,
    our_currency char(3),
    theirs bigint,
    their_currency char(3),
    at timestamptz NOT NULL,
    note text CHECK (length(note) BETWEEN 1 AND 200),
    settled_by text,
    settled_at timestamptz,
    version bigint NOT NULL,
    FOREIGN KEY (tenant_id, reconciliation_id) REFERENCES comanda.reconciliation (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE comanda.reconciliation_difference IS 'what one side has and the other has not, or has otherwise';
COMMENT ON COLUMN comanda.reconciliation_difference.ours IS 'minor units, below 0 for money that went back; null where we know nothing of it';
CREATE INDEX reconciliation_difference_of ON comanda.reconciliation_difference (tenant_id, reconciliation_id);
SELECT comanda.isolate('comanda.reconciliation_difference');

CREATE TABLE comanda.vendor_movement (
    tenant_id uuid NOT NULL,
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('PAYMENT', 'REFUND', 'PAYOUT')),
    reference text NOT NULL,
    amount bigint NOT NULL,
    currency char(3) NOT NULL,
    fee bigint NOT NULL,
    net bigint NOT NULL,
    payout text,
    at timestamptz NOT NULL,
    order_id uuid,
    payment_id uuid,
    own_amount bigint,
    UNIQUE (tenant_id, account_id, kind, reference, currency),
    FOREIGN KEY (tenant_id, account_id) REFERENCES comanda.payment_account (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE comanda.vendor_movement IS 'what a payment vendor has in its books of an account, as it said last';
COMMENT ON COLUMN comanda.vendor_movement.amount IS 'minor units; above 0 for money to the restaurant, below for refunds and payouts';
COMMENT ON COLUMN comanda.vendor_movement.net IS 'what of the amount reached or left the account''s balance, all fees taken off';
COMMENT ON COLUMN comanda.vendor_movement.payout IS 'reference of the payout that it went to the bank with, where known';
COMMENT ON COLUMN comanda.vendor_movement.own_amount IS 'what our books have for it; null where they have nothing';
CREATE INDEX vendor_movement_day ON comanda.vendor_movement (tenant_id, account_id, at);
CREATE INDEX vendor_movement_payout ON comanda.vendor_movement (tenant_id, account_id, payout) WHERE payout IS NOT NULL;
CREATE INDEX vendor_movement_payouts ON comanda.vendor_movement (tenant_id, at) WHERE kind = 'PAYOUT';
SELECT comanda.isolate('comanda.vendor_movement');

CREATE INDEX refund_made ON comanda.refund (tenant_id, id);
