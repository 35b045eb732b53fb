--liquibase formatted sql

--changeset comanda:catalog-chain-menu splitStatements:false
--comment A chain's menu in numbered versions. The chain writes them; its tenants may read those that were published.
CREATE TABLE comanda.chain_menu (
    id uuid PRIMARY KEY,
    chain_id uuid NOT NULL REFERENCES comanda.chain,
    number int NOT NULL CHECK (number > 0),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    currency char(3) NOT NULL,
    document text NOT NULL,
    rules text NOT NULL,
    state text NOT NULL CHECK (state IN ('DRAFT', 'SCHEDULED', 'CANCELLED')),
    publish_at timestamptz,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    version bigint NOT NULL,
    UNIQUE (chain_id, number),
    CHECK ((state = 'DRAFT') = (publish_at IS NULL))
);
COMMENT ON COLUMN comanda.chain_menu.document IS 'a menu file (docs/menu-files.md); every item has a SKU, by which restaurants know it';
COMMENT ON COLUMN comanda.chain_menu.rules IS 'JSON: what restaurants may change';
COMMENT ON COLUMN comanda.chain_menu.state IS 'SCHEDULED and publish_at past: published';
ALTER TABLE comanda.chain_menu ENABLE ROW LEVEL SECURITY;
ALTER TABLE comanda.chain_menu FORCE ROW LEVEL SECURITY;
CREATE POLICY chain ON comanda.chain_menu USING (chain_id = comanda.current_chain())
    WITH CHECK (chain_id = comanda.current_chain());
CREATE POLICY tenant_read ON comanda.chain_menu FOR SELECT USING (state <> 'DRAFT'
    AND chain_id = (SELECT t.chain_id FROM comanda.tenant t WHERE t.id = comanda.current_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON comanda.chain_menu TO comanda_app;

CREATE TABLE comanda.chain_menu_delivery (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    chain_id uuid NOT NULL REFERENCES comanda.chain,
    menu_id uuid NOT NULL REFERENCES comanda.chain_menu,
    state text NOT NULL CHECK (state IN ('WAITING', 'TAKEN', 'REFUSED', 'SKIPPED')),
    detail text,
    told_at timestamptz NOT NULL,
    taken_at timestamptz,
    PRIMARY KEY (tenant_id, menu_id)
);
COMMENT ON TABLE comanda.chain_menu_delivery IS 'How a version of the chain''s menu reached a restaurant';
CREATE INDEX chain_menu_delivery_menu ON comanda.chain_menu_delivery (menu_id);
SELECT comanda.isolate('comanda.chain_menu_delivery');
CREATE POLICY chain_read ON comanda.chain_menu_delivery FOR SELECT USING (chain_id = comanda.current_chain());

ALTER TABLE comanda.item ADD COLUMN chain_price bigint;
COMMENT ON COLUMN comanda.item.chain_price IS 'what the chain''s menu asks for it; null for an item of the restaurant''s own';
