--liquibase formatted sql

--changeset comanda:catalog-price-rules splitStatements:false
--comment Prices in time: happy hour, lunch, the delivery service's dearer menu. By the outlet's own clock.
CREATE TABLE comanda.price_rule (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    active boolean NOT NULL,
    priority int NOT NULL,
    outlet_ids text NOT NULL,
    channels text NOT NULL,
    service_modes text NOT NULL,
    days text NOT NULL,
    from_time time,
    to_time time,
    first_day date,
    last_day date,
    scope text NOT NULL CHECK (scope IN ('MENU', 'CATEGORIES', 'ITEMS')),
    effect text NOT NULL CHECK (effect IN ('PERCENT_OFF', 'AMOUNT_OFF', 'FIXED_PRICE')),
    percent numeric(7, 4) CHECK (percent > 0 AND percent <= 100),
    amount bigint CHECK (amount BETWEEN 0 AND 1000000000000),
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    UNIQUE (tenant_id, name),
    CHECK (from_time <> to_time),
    CHECK ((from_time IS NULL) = (to_time IS NULL)),
    CHECK (first_day <= last_day),
    CHECK ((effect = 'PERCENT_OFF') = (percent IS NOT NULL) AND (effect = 'PERCENT_OFF') = (amount IS NULL))
);
COMMENT ON TABLE comanda.price_rule IS 'lists are written with commas, and an empty one stands for all';
COMMENT ON COLUMN comanda.price_rule.days IS 'days of the week on which its time begins';
COMMENT ON COLUMN comanda.price_rule.to_time IS 'before from_time: on the following day';
COMMENT ON COLUMN comanda.price_rule.amount IS 'minor units of the outlet''s currency';
SELECT comanda.isolate('comanda.price_rule');

CREATE TABLE comanda.price_rule_target (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    rule_id uuid NOT NULL,
    category_id uuid,
    item_id uuid,
    UNIQUE NULLS NOT DISTINCT (tenant_id, rule_id, category_id, item_id),
    CHECK (num_nonnulls(category_id, item_id) = 1),
    FOREIGN KEY (tenant_id, rule_id) REFERENCES comanda.price_rule (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, category_id) REFERENCES comanda.category (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, item_id) REFERENCES comanda.item (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX price_rule_target_category ON comanda.price_rule_target (tenant_id, category_id) WHERE category_id IS NOT NULL;
CREATE INDEX price_rule_target_item ON comanda.price_rule_target (tenant_id, item_id) WHERE item_id IS NOT NULL;
SELECT comanda.isolate('comanda.price_rule_target');
