--liquibase formatted sql

--changeset comanda:catalog-menu splitStatements:false
--comment What a tenant sells. Sold lines keep their own copy of name, price and tax, so rows here may really be deleted.
CREATE TABLE comanda.tax (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    percent numeric(7, 4) NOT NULL CHECK (percent >= 0),
    compound boolean NOT NULL,
    position int NOT NULL,
    active boolean NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    UNIQUE (tenant_id, name)
);
COMMENT ON COLUMN comanda.tax.compound IS 'falls on the amount plus the taxes before it, by position';
CREATE INDEX tax_list ON comanda.tax (tenant_id, position, name, id);
SELECT comanda.isolate('comanda.tax');

CREATE TABLE comanda.category (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    sort_order int NOT NULL,
    translations text NOT NULL DEFAULT '{}' CHECK (translations IS JSON OBJECT),
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    UNIQUE (tenant_id, name)
);
COMMENT ON COLUMN comanda.category.translations IS 'language tag to name';
CREATE INDEX category_list ON comanda.category (tenant_id, sort_order, name, id);
SELECT comanda.isolate('comanda.category');

CREATE TABLE comanda.item (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    category_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    description text,
    sku text CHECK (length(sku) BETWEEN 1 AND 64),
    barcode text CHECK (length(barcode) BETWEEN 1 AND 64),
    price bigint NOT NULL CHECK (price BETWEEN 0 AND 1000000000000),
    cost bigint NOT NULL CHECK (cost BETWEEN 0 AND 1000000000000),
    sort_order int NOT NULL,
    available boolean NOT NULL,
    picture text,
    translations text NOT NULL DEFAULT '{}' CHECK (translations IS JSON OBJECT),
    allergens text NOT NULL DEFAULT '',
    diets text NOT NULL DEFAULT '',
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    FOREIGN KEY (tenant_id, category_id) REFERENCES comanda.category (tenant_id, id)
);
COMMENT ON COLUMN comanda.item.price IS 'minor units of the outlet''s currency';
COMMENT ON COLUMN comanda.item.cost IS 'minor units of the outlet''s currency';
COMMENT ON COLUMN comanda.item.picture IS 'name of a file in the tenant''s folder of pictures';
COMMENT ON COLUMN comanda.item.translations IS 'language tag to {name, description}';
CREATE UNIQUE INDEX item_sku ON comanda.item (tenant_id, sku) WHERE sku IS NOT NULL;
CREATE INDEX item_barcode ON comanda.item (tenant_id, barcode) WHERE barcode IS NOT NULL;
CREATE INDEX item_menu ON comanda.item (tenant_id, category_id, sort_order, name, id);
CREATE INDEX item_list ON comanda.item (tenant_id, name, id);
CREATE INDEX item_picture ON comanda.item (tenant_id, picture) WHERE picture IS NOT NULL;
SELECT comanda.isolate('comanda.item');

CREATE TABLE comanda.item_tax (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    item_id uuid NOT NULL,
    tax_id uuid NOT NULL,
    UNIQUE (tenant_id, item_id, tax_id),
    FOREIGN KEY (tenant_id, item_id) REFERENCES comanda.item (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, tax_id) REFERENCES comanda.tax (tenant_id, id)
);
CREATE INDEX item_tax_of ON comanda.item_tax (tenant_id, tax_id);
SELECT comanda.isolate('comanda.item_tax');

CREATE TABLE comanda.modifier_group (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    min_chosen int NOT NULL CHECK (min_chosen >= 0),
    max_chosen int NOT NULL CHECK (max_chosen >= 1 AND max_chosen >= min_chosen),
    free int NOT NULL CHECK (free BETWEEN 0 AND max_chosen),
    version bigint NOT NULL,
    UNIQUE (tenant_id, id)
);
COMMENT ON COLUMN comanda.modifier_group.free IS 'so many of the first chosen cost nothing';
CREATE INDEX modifier_group_list ON comanda.modifier_group (tenant_id, name, id);
SELECT comanda.isolate('comanda.modifier_group');

CREATE TABLE comanda.modifier (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    group_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    price bigint NOT NULL CHECK (price BETWEEN 0 AND 1000000000000),
    position int NOT NULL,
    preselected boolean NOT NULL,
    available boolean NOT NULL,
    nested_group_id uuid,
    UNIQUE (tenant_id, id),
    FOREIGN KEY (tenant_id, group_id) REFERENCES comanda.modifier_group (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, nested_group_id) REFERENCES comanda.modifier_group (tenant_id, id)
);
COMMENT ON COLUMN comanda.modifier.nested_group_id IS 'offered once this is chosen, e.g. the toppings at the price of a large one; one level deep';
CREATE INDEX modifier_list ON comanda.modifier (tenant_id, group_id, position, id);
CREATE INDEX modifier_nested ON comanda.modifier (tenant_id, nested_group_id) WHERE nested_group_id IS NOT NULL;
SELECT comanda.isolate('comanda.modifier');

CREATE TABLE comanda.item_modifier_group (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    item_id uuid NOT NULL,
    group_id uuid NOT NULL,
    position int NOT NULL,
    UNIQUE (tenant_id, item_id, group_id),
    FOREIGN KEY (tenant_id, item_id) REFERENCES comanda.item (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, group_id) REFERENCES comanda.modifier_group (tenant_id, id)
);
CREATE INDEX item_modifier_group_of ON comanda.item_modifier_group (tenant_id, group_id);
SELECT comanda.isolate('comanda.item_modifier_group');

CREATE TABLE comanda.outlet_item (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    item_id uuid NOT NULL,
    price bigint CHECK (price BETWEEN 0 AND 1000000000000),
    available boolean,
    UNIQUE (tenant_id, outlet_id, item_id),
    CHECK (price IS NOT NULL OR available IS NOT NULL),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, item_id) REFERENCES comanda.item (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE comanda.outlet_item IS 'Where one outlet differs from the tenant''s menu; a null stands for no difference';
CREATE INDEX outlet_item_of ON comanda.outlet_item (tenant_id, item_id);
SELECT comanda.isolate('comanda.outlet_item');
