--liquibase formatted sql

--changeset comanda:device-browser-terminals splitStatements:false
--comment What a terminal is for, the key by which it signs its journal, and when it was last heard of.
ALTER TABLE comanda.enrolment_code ADD COLUMN purpose text NOT NULL DEFAULT 'TILL'
    CHECK (purpose IN ('TILL', 'KITCHEN', 'BOARD', 'KIOSK'));
ALTER TABLE comanda.terminal
    ADD COLUMN purpose text NOT NULL DEFAULT 'TILL' CHECK (purpose IN ('TILL', 'KITCHEN', 'BOARD', 'KIOSK')),
    ADD COLUMN public_key bytea,
    ADD COLUMN seen_at timestamptz,
    ADD UNIQUE (tenant_id, id);
COMMENT ON COLUMN comanda.terminal.public_key IS 'ECDSA P-256, DER; the device keeps the other half';

-- A call with nothing but a terminal's key has no tenant yet: the door finds whose terminal it is, and only reads.
CREATE POLICY door_read ON comanda.terminal FOR SELECT USING (comanda.current_door() = 'terminal');

--changeset comanda:device-terminal-sessions splitStatements:false
--comment Who signed in at which terminal by PIN. It ends when the PIN is another one than at the sign-in.
CREATE TABLE comanda.terminal_session (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    terminal_id uuid NOT NULL,
    staff_id uuid,
    pin_set_at timestamptz,
    token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
    began_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    FOREIGN KEY (tenant_id, terminal_id) REFERENCES comanda.terminal (tenant_id, id),
    FOREIGN KEY (tenant_id, staff_id) REFERENCES comanda.employee (tenant_id, id),
    CHECK ((staff_id IS NULL) = (pin_set_at IS NULL))
);
COMMENT ON COLUMN comanda.terminal_session.staff_id IS 'null for a display that nobody stands at';
COMMENT ON COLUMN comanda.terminal_session.expires_at IS 'moves on with use, up to ends_at';
CREATE UNIQUE INDEX terminal_session_token ON comanda.terminal_session (tenant_id, token_hash);
CREATE INDEX terminal_session_terminal ON comanda.terminal_session (tenant_id, terminal_id, expires_at);
SELECT comanda.isolate('comanda.terminal_session');
