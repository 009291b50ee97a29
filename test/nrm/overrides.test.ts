import assert from 'node:assert/strict';
import { defaultProcessSettings, describeEvent, stageOf } from '../../src/nrm/index.ts';
import { actors, agreed, answer, ask, given, monday, openCase, state, tell, types } from './factories.ts';

const send = { type: 'mark-submitted', submittedAt: monday } as const;

describe('nrm: overrides', () => {
  it('R29: one command past several guards: each override is an event of its own with its reason', () => {
    const { events } = tell(agreed(), actors.etm, { ...send, override: { reason: 'In danger tonight' } });
    assert.deepEqual(types(events), [
      'guard-overridden',
      'guard-overridden',
      'guard-overridden',
      'referral-submitted',
    ]);
    for (const event of events)
      if (event.type === 'guard-overridden') {
        assert.equal(event.reason, 'In danger tonight');
        assert.match(describeEvent(event), /Reason: In danger tonight/u);
      }
  });

  it('R29: no override without a reason, and only by the manager or the Exploitation Team manager', () => {
    const code = (actor: Parameters<typeof tell>[1], reason: string) =>
      tell(agreed(), actor, { ...send, override: { reason } }).refusal?.code;
    assert.equal(code(actors.manager, '  '), 'override-reason-missing');
    assert.equal(code(actors.worker, 'Because'), 'override-not-allowed');
    assert.equal(code(actors.administrator, 'Because'), 'override-not-allowed');
    assert.equal(code(actors.system, 'Because'), 'override-not-allowed');
    assert.equal(code(actors.manager, 'Because'), undefined);
  });

  it('R5, C13: with approval wanted, a view of "refer" blocks "do not refer" until a manager overrides', () => {
    const approve = { ...defaultProcessSettings, etmGate: 'approve' } as const;
    const advised = given(
      [actors.worker, openCase()],
      [actors.system, ask()],
      [actors.etm, { type: 'answer-consultation', advice: 'refer', words: 'Strong signs' }],
    );
    const no = answer('do-not-refer', 'Explained by other means');
    assert.equal(tell(advised, actors.chair, no, monday, approve).refusal?.code, 'view-is-refer');
    const passed = tell(
      advised,
      actors.manager,
      { type: 'override-guard', guard: 'view-is-refer', reason: 'Agreed with the director' },
      monday,
      approve,
    ).story;
    const declined = tell(passed, actors.chair, no, monday, approve).story;
    assert.equal(stageOf(state(declined)), 'not-referred');
  });

  it('R29: the same guard let pass twice changes nothing, and a refusal that names nobody stays shut', () => {
    const pass = { type: 'override-guard', guard: 'toolkit-missing', reason: 'Tonight' } as const;
    const { story } = tell(agreed(), actors.manager, pass);
    assert.deepEqual(tell(story, actors.manager, pass).events, []);
    const early = tell(agreed(), actors.manager, {
      ...send,
      submittedAt: '2027-01-01T00:00:00.000Z',
      override: { reason: 'Now' },
    });
    assert.equal(early.refusal?.code, 'time-not-valid');
  });
});
