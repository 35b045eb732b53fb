--liquibase formatted sql

--changeset comanda:ordering-menu splitStatements:false
--comment By which way an order came, and what the menu's price rules, combos and countdowns made of its lines.
ALTER TABLE comanda.orders
    ADD COLUMN channel text NOT NULL DEFAULT 'POS' CHECK (channel IN ('POS', 'KIOSK', 'QR', 'ONLINE', 'DELIVERY'));

ALTER TABLE comanda.order_line
    ADD COLUMN promotion text,
    ADD COLUMN combo_id uuid,
    ADD COLUMN combo_item_id uuid,
    ADD COLUMN combo_name text,
    ADD COLUMN counted text NOT NULL DEFAULT '',
    ADD CHECK ((combo_id IS NULL) = (combo_name IS NULL) AND (combo_id IS NULL) = (combo_item_id IS NULL));
COMMENT ON COLUMN comanda.order_line.promotion IS 'name of the price rule that made its price, as sold';
COMMENT ON COLUMN comanda.order_line.combo_id IS 'the same on all lines of one combo sold';
COMMENT ON COLUMN comanda.order_line.combo_item_id IS 'the combo on the menu';
COMMENT ON COLUMN comanda.order_line.counted IS 'ids of the item and modifiers whose portions were taken from a countdown, by commas';
