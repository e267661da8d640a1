/** Colours are those that the reader's system has chosen. */
export const style = `:root {
  color-scheme: light dark;
  font-family: system-ui, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
  line-height: 1.6;
}
body {
  margin: 0 auto;
  max-width: 60rem;
  padding: 1rem;
  background: Canvas;
  color: CanvasText;
}
a {
  color: LinkText;
}
a,
button {
  min-height: 1.5rem;
}
:focus-visible {
  outline: 3px solid Highlight;
  outline-offset: 2px;
}
.skip {
  position: absolute;
  left: -100rem;
}
.skip:focus {
  left: 1rem;
  top: 0.5rem;
  padding: 0.5rem;
  background: Canvas;
}
h1,
h2,
h3,
h4 {
  line-height: 1.3;
  overflow-wrap: anywhere;
}
header nav ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  padding: 0;
  list-style: none;
}
header nav a,
summary {
  display: inline-block;
  padding-block: 0.25rem;
}
.calls {
  padding: 0;
  list-style: none;
}
.calls li {
  padding-block: 0.25rem;
}
article {
  border-top: 1px solid GrayText;
  padding-block: 0.5rem 1rem;
}
code,
pre {
  font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Noto Sans SC', monospace;
  font-size: 0.9em;
  overflow-wrap: anywhere;
}
pre {
  border: 1px solid GrayText;
  padding: 0.75rem;
  overflow: auto;
  max-height: 30rem;
  white-space: pre;
}
table {
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
}
caption {
  text-align: start;
  font-weight: 600;
}
th,
td {
  border: 1px solid GrayText;
  padding: 0.25rem 0.5rem;
  text-align: start;
  vertical-align: top;
  overflow-wrap: anywhere;
}
tbody th {
  font-weight: 400;
}
@media (max-width: 40rem) {
  body {
    padding: 0.75rem;
  }
  th,
  td {
    padding: 0.25rem;
    font-size: 0.875rem;
  }
}
`;
