import { css } from "lit";

/** How things to choose from stand below each other: what it is called, and what is to be known of it. */
export const rows = css`
  .list {
    display: grid;
    gap: 8px;
  }
  .list button {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 16px;
    width: 100%;
    text-align: left;
  }
`;
