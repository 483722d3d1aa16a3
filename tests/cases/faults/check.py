"""Runs the inputs of this folder and says which give the right value. usage: python3 check.py [BINARY] (else the project in the working folder is built).
Needs python3 and nothing else. The conditions follow README.md; where they leave room, the rule book (src/BenefitMeter/rules) decides."""
import glob, os, re, shutil, sqlite3, subprocess, sys, tempfile, time
here, binary = os.path.dirname(os.path.abspath(__file__)), sys.argv[1] if len(sys.argv) > 1 else ''
if not binary:
    b = subprocess.run(['dotnet', 'build', '-c', 'Release', '-v', 'q', '--nologo', 'src/BenefitMeter.Worker'], capture_output=True, text=True)
    binary = (glob.glob('src/BenefitMeter.Worker/bin/Release/net*/benefitmeter') + [''])[0]
    if not binary: print('no build'); sys.exit(1)
binary = os.path.abspath(binary)
results = []
def run(folder, *args, limit=120):
    try:
        p = subprocess.run([binary, *args], cwd=folder, capture_output=True, text=True, timeout=limit)
        return p.returncode, p.stdout + p.stderr
    except subprocess.TimeoutExpired: return 124, 'hangs'
def q(folder, sql):
    db = sqlite3.connect(folder + '/benefitmeter.db')
    try: return db.execute(sql).fetchall()
    except sqlite3.Error as e: return [('sql', str(e))]
    finally: db.close()
def case(name, check, day='2026-06-30', measure=True, server=False, prepare=None):
    source = f'{here}/{name}'
    with tempfile.TemporaryDirectory() as t:
        f = t + '/c'; shutil.copytree(source, f)
        s = None
        try:
            if prepare: prepare(f)
            if server:
                s = subprocess.Popen(['python3', 'server.py'], cwd=f)
                for _ in range(100):
                    if os.path.exists(f + '/port') and os.path.getsize(f + '/port'): break
                    time.sleep(.1)
                port = open(f + '/port').read().strip()
                for y in glob.glob(f + '/*.yaml'):
                    x = open(y, encoding='utf-8').read(); open(y, 'w', encoding='utf-8').write(x.replace('PORT', port))
            rc, out = run(f, 'measure', '--catalogue', '.', '--as-of', day) if measure else (0, '')
            try: ok, seen = check(f, rc, out)
            except Exception as e: ok, seen = False, repr(e)
        finally:
            if s: s.kill(); s.wait()
    results.append((name, ok)); print(('right ' if ok else 'WRONG ') + name + ('' if ok else f': {str(seen)[:150]}'))
def value(f, ind, unit, period, col='value'): 
    r = q(f, f"select {col} from bi_figure where indicator_id='{ind}' and unit_id='{unit}' and period_id='{period}'"); return r[0][0] if r else None
def near(a, b, e=1e-6): return isinstance(a, (int, float)) and abs(a - b) <= e
# what a figure means
case('false-green', lambda f, rc, o: (lambda r: (r and all(x[0] == 'grey' for x in r), r))(q(f, "select result_status,result_reason from bi_figure where unit_id=(select unit_id from bi_unit where parent_id is null and unit_id<>'unmapped') and period_id='2026-10'")), '2026-10-31')
def note(f, rc, o):
    rc2, out = run(f, 'report', 'note', '--language', 'da', '--catalogue', '.'); return ('Ingen indikator er grøn' not in out and rc2 == 0, out[:200])
case('empty-note', note, '2026-12-03')
def unreadable(f, rc, o):
    want = {'antal': 4, 'opkald': 80, 'besog': 700}; seen = []
    for a in ((), ('antal',), ('opkald',), ('besog',), ()):
        run(f, 'measure', *a, '--catalogue', '.', '--as-of', '2025-02-28'); seen.append({k: value(f, k, 'k', '2025-01') for k in want})
    return rc == 0 and all(near(s[k], want[k]) for s in seen for k in want), (rc, seen)
case('unreadable', unreadable, '2025-02-28')
case('unreadable-green', lambda f, rc, o: (rc == 1 and near(value(f, 'n', 'k', '2025-01'), 1000) and value(f, 'n', 'k', '2025-01', 'result_status') != 'green' and near(value(f, 'm', 'k', '2025-01'), 10), (rc, value(f, 'n', 'k', '2025-01'), value(f, 'm', 'k', '2025-01'))), '2025-02-28')
case('ratio-novalues', lambda f, rc, o: (lambda r: (r and all(x[0] is not None for x in r), r))(q(f, "select value from bi_figure where indicator_id='andel' and denominator>0 and period_id='2025-01'")), '2025-02-28')
def quiet(f, rc, o):
    run(f, 'measure', '--catalogue', '.', '--as-of', '2025-03-31'); shutil.copy(f + '/second.csv', f + '/x-2025-04-01.csv'); run(f, 'measure', '--catalogue', '.', '--as-of', '2025-04-01')
    r = q(f, "select old_value,new_value from bi_restatement where unit_id='k' and indicator_id='aabne'"); c = value(f, 'aabne', 'k', '2025-02', 'is_complete')
    return bool(c) and {(4.0, 3.0), (6.0, 5.0)} <= {(float(x), float(y)) for x, y in r if x is not None and y is not None}, (c, r)
case('quiet-unit', quiet, measure=False, prepare=lambda f: [os.remove(x) for x in glob.glob(f + '/benefitmeter*') + glob.glob(f + '/x-2025-04-01.csv')])
def late(f, rc, o):
    r = q(f, "select state from bi_figure where indicator_id='n' and unit_id='n2' and grain='month' and period_id<'2024-10'")
    b, root = value(f, 'n', 'n2', '2025-06', 'baseline'), value(f, 'n', 'root', '2025-06', 'baseline')
    return bool(r) and all(x[0] == 'missing' for x in r) and near(b, 3) and near(root, 5), (r[:2], b, root)
case('late-unit', late, '2025-12-31')
def units(f, rc, o):
    for y in glob.glob(f + '/*.yaml'):
        x = open(y, encoding='utf-8').read(); open(y, 'w', encoding='utf-8').write(x.replace('share: { where: { Faerdig: ja } }', 'share-of-units: { where: { Faerdig: ja }, counting: to-date }'))
    rc, o = run(f, 'measure', '--catalogue', '.', '--as-of', '2017-05-31'); r = q(f, "select value,result_status from bi_figure where period_id='2017-05' and unit_id=(select unit_id from bi_unit where parent_id is null and unit_id<>'unmapped')")
    return bool(r) and near(r[0][0], 700 / 9, 1e-3) and r[0][1] == 'red', (o[:80], r)
case('share-of-units', units, '2017-05-31')
case('value-sum', lambda f, rc, o: (value(f, 'sat', 'root', '2025-01') is None and near(value(f, 'div', 'root', '2025-01'), 68), (value(f, 'sat', 'root', '2025-01'), value(f, 'div', 'root', '2025-01'))), '2025-03-31')
case('procent', lambda f, rc, o: (lambda r: (r and r[0][0] > 1.5 or near(r[0][0], 100), r))(q(f, "select max(value) from bi_figure where period_id='2025-01' and denominator>0")), '2025-02-28')
def allgrain(f, rc, o):
    shutil.copy(f + '/data-1.csv', f + '/data.csv'); run(f, 'measure', '--catalogue', '.', '--as-of', '2025-01-31'); shutil.copy(f + '/data-2.csv', f + '/data.csv'); run(f, 'measure', '--catalogue', '.', '--as-of', '2025-02-28')
    r = q(f, 'select grain,old_value,new_value from bi_restatement'); return r == [], r
case('all-restated', allgrain, measure=False)
def same(f, rc, o):
    shutil.copy(f + '/data-1.csv', f + '/data.csv'); run(f, 'measure', '--catalogue', '.', '--as-of', '2025-02-28'); shutil.copy(f + '/data-2.csv', f + '/data.csv'); run(f, 'measure', '--catalogue', '.', '--as-of', '2025-02-28')
    r = q(f, 'select old_value,new_value from bi_restatement where old_value=new_value'); return r == [] and bool(q(f, 'select 1 from bi_figure')), r
case('restatement-equal', same, measure=False)
case('key-plan', lambda f, rc, o: (lambda a, b: (near(a, 240) and near(b, 1200), (a, b)))(value(f, 'syn', 'root', '2025-Q1', 'plan'), value(f, 'syn', 'root', '2025', 'plan')), '2025-12-31')
case('fixed-forecast', lambda f, rc, o: (lambda r: (r and near(r[0][0], 78, .01), r))(q(f, "select forecast from bi_figure where forecast is not null and unit_id='root'")), '2025-08-31')
case('operating-target', lambda f, rc, o: (value(f, 'syn', 'root', '2026-Q3', 'timeline_status') is None, value(f, 'syn', 'root', '2026-Q3', 'timeline_status')), '2026-09-30')
case('after-target', lambda f, rc, o: (lambda d, m: ((d or 0) <= 2 and (m is None or m > -200), (d, m)))(value(f, 'dig', 'root', '2027-06', 'delay_months'), q(f, "select min(realised_plan_pct) from bi_figure where indicator_id='slow'")[0][0]), '2027-06-30')
def cash(want, other):
    def c(f, rc, o):
        r = dict(q(f, "select class, round(sum(full_effect)) from bi_benefit_amount where benefit_id='b' group by class")); return (near(r.get('cash-releasing'), want, 2) and not r.get('non-cash-releasing')), r
    return c
case('full-effect', cash(7200000, 0), '2026-02-28')
case('cut-year', lambda f, rc, o: (lambda r: (bool(r) and near(r[0][0], 5400000, 2), r))(q(f, "select sum(realised_this_year) from bi_benefit_amount where benefit_id='b' and class='cash-releasing'")), '2026-12-31')
case('pool', lambda f, rc, o: (rc == 2 and 'despite' in o or (lambda r: bool(r) and near(r[0][0], 76000, 1) and near(r[0][1] or 0, 0, 1))(q(f, "select due,repaid from bi_pool where year=2025")), (rc, q(f, "select due,repaid from bi_pool where year=2025"))), '2025-10-31')
case('ratio-sum-side/in', lambda f, rc, o: (rc == 0 and near(value(f, 'wd', 'n1', '2025-01'), .5) and near(value(f, 'wd', 'root', '2025-01'), .75) and not q(f, "select 1 from bi_figure where state_reason='NoValues' and denominator>0"), (rc, value(f, 'wd', 'n1', '2025-01'), q(f, "select indicator_id,unit_id,period_id,state_reason from bi_figure where state_reason='NoValues' limit 3"))), '2026-12-31')
# what arrives
case('01-min-date-crash', lambda f, rc, o: (rc == 0 and near(value(f, 'n', 'kom', '2026-05'), 1) and bool(q(f, "select 1 from bi_finding where code='PlaceholderDate'")), (rc, value(f, 'n', 'kom', '2026-05'))))
for n in ('02-xlsx-missing-part-crash', '08-xlsx-malformed-hyperlink'): case(n, lambda f, rc, o: (rc == 0 and near(value(f, 'n', 'kom', '2026-05'), 1), (rc, o[:100])))
case('04-csv-stray-quote', lambda f, rc, o: (rc == 1 and bool(re.search(r'\b2\D{1,12}10\b', o)), (rc, o[:100])))
def loop(f, rc, o):
    with open(f + '/log', 'w') as log: p = subprocess.Popen([binary, 'serve', '--catalogue', '.', '--Health:Urls', 'http://127.0.0.1:18099'], cwd=f, stdout=log, stderr=log)
    time.sleep(45); p.terminate()
    try: p.wait(40)
    except subprocess.TimeoutExpired: p.kill()
    r = q(f, "select outcome,count(*) from bi_run group by 1"); return bool(r) and sum(x[1] for x in r) == 1 and all(x[0] in ('failed', 'succeeded') for x in r), r
case('03-serve-hot-loop', loop, measure=False)
case('15-yaml-decimal-comma', lambda f, rc, o: (rc == 2 and any(':24:' in l and any(w in l.lower() for w in ('decimal point', 'decimal comma', 'punktum', 'komma', '85.5')) for l in o.splitlines()), o[:160]))
case('05-filter-null-empty', lambda f, rc, o: (rc == 2 and 'empty' in o, (rc, o[:100])))
case('06-http-206-partial', lambda f, rc, o: (rc == 1, rc), server=True)
case('07-http-last-page-404', lambda f, rc, o: (rc == 0 and near(value(f, 'n', 'kom', '2026-05'), 4), (rc, o[:100])), server=True)
case('07c-http-last-page-null', lambda f, rc, o: (rc == 0 and near(value(f, 'n', 'kom', '2026-05'), 1), (rc, o[:100])), server=True)
case('09-decimals-by-provider', lambda f, rc, o: (lambda r: (len(r) >= 4 and len({x[0] for x in r}) == 1, r))(q(f, "select value from bi_figure where unit_id='kom' and value>0 and grain='month'")))
def touch(f): [os.utime(p, (t, t)) for p, t in ((f + '/k/sager_01-02-2026.csv', 1769904000), (f + '/k/sager_31-12-2025.csv', 1769990400)) if os.path.exists(p)]
case('10-newest-version-and-danish-date', lambda f, rc, o: (lambda r: ({10.0, 3.0} <= {float(x[0]) for x in r if x[0] is not None}, r))(q(f, "select value from bi_figure where value>0")), prepare=touch)
case('11-duration-to-9999', lambda f, rc, o: (lambda r: (r and near(r[0][0], 2) and bool(q(f, "select 1 from bi_finding where code='PlaceholderDate'")), r))(q(f, "select max(value) from bi_figure where unit_id='kom'")))
case('12-invisible-letters', lambda f, rc, o: ('u00A0' in o or '00A0' in o or rc == 0, o[:100]))
case('13-nanoseconds', lambda f, rc, o: (rc == 0 and bool(q(f, 'select 1 from bi_figure where value=1')), (rc, o[:100])))
case('16-units-file-blank-rows', lambda f, rc, o: (rc == 0, (rc, o[:100])))
def deep(f):
    p = subprocess.run(['python3', 'deep.py', '200000', 'seq'], cwd=f, capture_output=True, text=True); open(f + '/x.yaml', 'w').write(p.stdout)
case('yaml-deep', lambda f, rc, o: (rc == 2 and 'x.yaml:' in o, (rc, o[:60])), prepare=deep)
for v in ('12', '68'):
    def put(f, v=v): os.makedirs(f + '/drops', exist_ok=True); shutil.copy(f'{f}/variant{v}.xlsx', f + '/drops/d.xlsx')
    case('xlsx-damaged', lambda f, rc, o: (rc == 1 and 'd.xlsx' in o and not any(l.startswith('   at ') for l in o.splitlines()), (rc, o[:100])), prepare=put)
def twice(f, rc, o):
    before = q(f, 'select count(*) from bi_figure_history'); run(f, 'measure', '--catalogue', '.', '--as-of', '2026-04-30'); run(f, 'measure', '--catalogue', '.', '--as-of', '2026-04-30'); after = q(f, 'select count(*) from bi_figure_history')
    return before == after and before[0][0] != 'sql', (before, after)
case('disclosure', twice, '2026-04-30')
case('disclosure', lambda f, rc, o: (lambda r: (not (r.get('tab') is not None and r.get('ta') is not None) and not (r.get('le11') is not None and r.get('le10') is not None), r))({i: value(f, i, 'a', '2026-01') for i in ('ta', 'tb', 'tab', 'le10', 'le11')}), '2026-04-30')
case('disclosure-flow', lambda f, rc, o: (lambda r: (bool(q(f, 'select 1 from bi_figure')) and not (r[0] is not None and r[1] is not None and r[2] is not None), r))([value(f, i, 'a', m) for i, m in (('aabne', '2026-02'), ('aabne', '2026-01'), ('ud', '2026-02'))] if value(f, 'ind', 'a', '2026-02') is None else [None]*3), '2026-04-30')
def fifo(f): os.mkfifo(f + '/d/a.csv')
case('18-blocked-file-read', lambda f, rc, o: (run(f, 'measure', '--catalogue', '.', '--as-of', '2026-06-30', limit=30)[0] == 1, 'hangs'), prepare=fifo, measure=False)
case('header', lambda f, rc, o: (rc == 1 and 'Storgade' not in o and 'Anna Eksempel' not in str(q(f, 'select failure,hint from bi_run')), o[:160]), '2026-12-31', prepare=lambda f: None)
wrong = [n for n, ok in results if not ok]
print(f'{len(results) - len(wrong)} right, {len(wrong)} wrong: {" ".join(wrong)}')
sys.exit(bool(wrong))
