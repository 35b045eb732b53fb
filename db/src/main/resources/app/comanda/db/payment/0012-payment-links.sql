--liquibase formatted sql

--changeset comanda:payment-links splitStatements:false
CREATE TABLE comanda.payment_link (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    order_id uuid NOT NULL,
    part_id uuid,
    secret_hash bytea NOT NULL,
    tries int NOT NULL CHECK (tries >= 0),
    receipt_issue int CHECK (receipt_issue > 0),
    expires_at timestamptz NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, secret_hash),
    FOREIGN KEY (order_id) REFERENCES comanda.orders (id)
);
COMMENT ON TABLE comanda.payment_link IS 'an address at which a guest pays a bill on a phone';
COMMENT ON COLUMN comanda.payment_link.part_id IS 'of a split bill; null for the whole order';
COMMENT ON COLUMN comanda.payment_link.secret_hash IS 'SHA-256 of the secret in the address; the secret itself is kept nowhere';
COMMENT ON COLUMN comanda.payment_link.tries IS 'how many payments were begun by it';
COMMENT ON COLUMN comanda.payment_link.receipt_issue IS 'which issue of the receipt its guest was shown';
CREATE INDEX payment_link_expiry ON comanda.payment_link (tenant_id, expires_at);
SELECT comanda.isolate('comanda.payment_link');

--changeset comanda:payment-refusals splitStatements:false
ALTER TABLE comanda.payment
    ADD COLUMN refusal_code text,
    ADD COLUMN refusal_text text;
COMMENT ON COLUMN comanda.payment.refusal_code IS 'why no money came, where a vendor declined or it was called off';
