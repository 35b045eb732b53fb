--liquibase formatted sql

--changeset comanda:guest-house-accounts splitStatements:false
--comment Guests and firms that sign for their bills and pay later.
CREATE TABLE comanda.house_account (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    contact text,
    signers text NOT NULL,
    currency char(3) NOT NULL,
    credit_limit bigint NOT NULL CHECK (credit_limit BETWEEN 0 AND 1000000000000),
    owed bigint NOT NULL CHECK (owed BETWEEN -1000000000000 AND 1000000000000),
    blocked_at timestamptz,
    opened_at timestamptz NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id)
);
COMMENT ON COLUMN comanda.house_account.signers IS 'who may sign, a name a line; empty: anybody who gives a name';
COMMENT ON COLUMN comanda.house_account.owed IS 'minor units; always the sum of its entries; below 0 when more was paid than owed';
CREATE UNIQUE INDEX house_account_name ON comanda.house_account (tenant_id, lower(name));
CREATE INDEX house_account_list ON comanda.house_account (tenant_id, id DESC);
SELECT comanda.isolate('comanda.house_account');

CREATE TABLE comanda.house_account_entry (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    account_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('CHARGED', 'GIVEN_BACK', 'PAID', 'ADJUSTED')),
    amount bigint NOT NULL CHECK (amount <> 0),
    balance bigint NOT NULL,
    signed_by text,
    outlet_id uuid,
    order_id uuid,
    movement_id uuid,
    reason text,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    UNIQUE (tenant_id, movement_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES comanda.house_account (tenant_id, id),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    CHECK ((kind = 'CHARGED' AND amount > 0) OR (kind IN ('GIVEN_BACK', 'PAID') AND amount < 0) OR kind = 'ADJUSTED'),
    CHECK ((kind = 'CHARGED') = (signed_by IS NOT NULL)),
    CHECK ((kind IN ('CHARGED', 'GIVEN_BACK')) = (movement_id IS NOT NULL))
);
COMMENT ON COLUMN comanda.house_account_entry.amount IS 'minor units that it adds to what is owed, or, negative, takes off';
COMMENT ON COLUMN comanda.house_account_entry.balance IS 'what is owed after it';
COMMENT ON COLUMN comanda.house_account_entry.movement_id IS 'the attempt of the payment, or the refund; each moves money once';
CREATE INDEX house_account_entry_of ON comanda.house_account_entry (tenant_id, account_id, id);
SELECT comanda.isolate('comanda.house_account_entry');
REVOKE UPDATE, DELETE ON comanda.house_account_entry FROM comanda_app;
