import { createServer } from 'vite';
const s = await createServer({ configFile: false, root: '/work/metrics', server: { middlewareMode: true }, appType: 'custom', optimizeDeps:{noDiscovery:true} });
const { findMetrics } = await s.ssrLoadModule('/src/extract/metrics/metrics.ts');
const { extract } = await s.ssrLoadModule('/src/extract/index.ts');
globalThis.tagLog = (l) => console.log('   ', l);
for (const t of process.argv.slice(2)) { console.log(t, JSON.stringify(findMetrics(t.toLowerCase()))); const x = extract(t, {fiscalYear:2021,fiscalQuarter:2,ticker:'TST'}); console.log(x.facts.map(f=>f.metric+' '+f.low+'..'+f.high+' '+f.rules.join()), x.rejected.map(r=>r.text+' '+r.veto)); }
await s.close();
