/** Who looked at what (migration 0003-alerts). Only ever added to. */
export interface AccessTables {
  access_read: {
    id: string;
    at: string;
    /** Entra object id. */
    person_id: string;
    case_id: string;
    /** What was shown: "case", "letter:<id>", "my-work", "triage". */
    what: string;
  };
}
