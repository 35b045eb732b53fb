--liquibase formatted sql

--changeset comanda:catalog-combos splitStatements:false
--comment An item with combo groups is a combo: a price for one of each group.
CREATE TABLE comanda.combo_group (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    item_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    min_chosen int NOT NULL CHECK (min_chosen >= 0),
    max_chosen int NOT NULL CHECK (max_chosen >= 1 AND max_chosen >= min_chosen),
    position int NOT NULL,
    UNIQUE (tenant_id, id),
    FOREIGN KEY (tenant_id, item_id) REFERENCES comanda.item (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN comanda.combo_group.item_id IS 'the combo, an item of the menu with its own price';
CREATE INDEX combo_group_of ON comanda.combo_group (tenant_id, item_id, position);
SELECT comanda.isolate('comanda.combo_group');

CREATE TABLE comanda.combo_choice (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    group_id uuid NOT NULL,
    item_id uuid NOT NULL,
    surcharge bigint NOT NULL CHECK (surcharge BETWEEN 0 AND 1000000000000),
    preselected boolean NOT NULL,
    position int NOT NULL,
    UNIQUE (tenant_id, group_id, item_id),
    FOREIGN KEY (tenant_id, group_id) REFERENCES comanda.combo_group (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, item_id) REFERENCES comanda.item (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX combo_choice_of ON comanda.combo_choice (tenant_id, item_id);
SELECT comanda.isolate('comanda.combo_choice');

--changeset comanda:catalog-countdowns splitStatements:false
--comment How many portions are left in an outlet; no row: enough. What an order takes, it takes in its own transaction.
CREATE TABLE comanda.countdown (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    item_id uuid,
    modifier_id uuid,
    subject_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(item_id, modifier_id)) STORED,
    remaining numeric(12, 3) NOT NULL CHECK (remaining >= 0),
    resets_to numeric(12, 3) CHECK (resets_to > 0),
    counted_on date NOT NULL,
    UNIQUE (tenant_id, outlet_id, subject_id),
    CHECK (num_nonnulls(item_id, modifier_id) = 1),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, item_id) REFERENCES comanda.item (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, modifier_id) REFERENCES comanda.modifier (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN comanda.countdown.remaining IS 'portions; 0 is sold out';
COMMENT ON COLUMN comanda.countdown.resets_to IS 'what every business day begins with; null: it stays as it is';
COMMENT ON COLUMN comanda.countdown.counted_on IS 'the business day of remaining; on a later one resets_to counts';
CREATE INDEX countdown_item ON comanda.countdown (tenant_id, item_id) WHERE item_id IS NOT NULL;
CREATE INDEX countdown_modifier ON comanda.countdown (tenant_id, modifier_id) WHERE modifier_id IS NOT NULL;
SELECT comanda.isolate('comanda.countdown');
