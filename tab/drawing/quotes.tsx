/** Sentences as they were read or reasoned, one a line; they may come from mail and are text alone. */
export const Quotes = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <div className="quotes">
      <span className="quiet">{title}</span>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
