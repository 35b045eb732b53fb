--liquibase formatted sql

--changeset comanda:guest-gift-cards splitStatements:false
--comment Money that guests gave before they eat. Whoever shows the code has it, so only the code's hash is kept.
CREATE TABLE comanda.gift_card (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    code_hash bytea NOT NULL,
    last_four text NOT NULL CHECK (length(last_four) = 4),
    currency char(3) NOT NULL,
    balance bigint NOT NULL CHECK (balance BETWEEN 0 AND 1000000000000),
    expires_on date,
    blocked_at timestamptz,
    issued_at timestamptz NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    UNIQUE (tenant_id, code_hash)
);
COMMENT ON COLUMN comanda.gift_card.balance IS 'minor units; always the sum of its entries';
COMMENT ON COLUMN comanda.gift_card.expires_on IS 'the last day on which it pays, by the clock of the outlet; null: it never ends';
CREATE INDEX gift_card_list ON comanda.gift_card (tenant_id, id DESC);
SELECT comanda.isolate('comanda.gift_card');

CREATE TABLE comanda.gift_card_entry (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    card_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('ISSUED', 'REDEEMED', 'GIVEN_BACK', 'ADJUSTED', 'VOIDED')),
    amount bigint NOT NULL CHECK (amount <> 0),
    balance bigint NOT NULL CHECK (balance >= 0),
    outlet_id uuid,
    order_id uuid,
    movement_id uuid,
    reason text,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    UNIQUE (tenant_id, movement_id),
    FOREIGN KEY (tenant_id, card_id) REFERENCES comanda.gift_card (tenant_id, id),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    CHECK ((kind IN ('ISSUED', 'GIVEN_BACK') AND amount > 0) OR (kind IN ('REDEEMED', 'VOIDED') AND amount < 0)
        OR kind = 'ADJUSTED'),
    CHECK ((kind IN ('REDEEMED', 'GIVEN_BACK')) = (movement_id IS NOT NULL))
);
COMMENT ON COLUMN comanda.gift_card_entry.amount IS 'minor units that it adds to the card, or, negative, takes';
COMMENT ON COLUMN comanda.gift_card_entry.balance IS 'of the card, after it';
COMMENT ON COLUMN comanda.gift_card_entry.movement_id IS 'the attempt of the payment, or the refund; each moves money once';
CREATE INDEX gift_card_entry_of ON comanda.gift_card_entry (tenant_id, card_id, id);
SELECT comanda.isolate('comanda.gift_card_entry');
REVOKE UPDATE, DELETE ON comanda.gift_card_entry FROM comanda_app;
