/** Settings, tags and sources of generated editions, the most frequent first. */

export const site = {
  name: 'The Gigawatt',
  tagline: 'AI news, explained',
  description: 'A generated edition, by which builds and pages are measured.',
  colophon: 'Every story names its source.',
  language: 'en-GB',
  timeZone: 'Europe/London',
  address: 'https://gigawatt.example/',
  categories: [
    { name: 'Industry News', hue: 22, motif: 'mosaic' },
    { name: 'Research', hue: 265, motif: 'rings' },
    { name: 'Models', hue: 310, motif: 'network' },
    { name: 'Open Source', hue: 150, motif: 'circuit' },
    { name: 'Hardware', hue: 200, motif: 'pixels' },
    { name: 'Policy & Safety', hue: 350, motif: 'stripes' },
    { name: 'Developer Tools', hue: 95, motif: 'lines' },
    { name: 'Products', hue: 50, motif: 'waves' },
  ],
  pageSize: 12,
};

export const tags = list(`
  AI Infrastructure, Semiconductors, Open Models, Data Centres, AI Agents, Cloud, Benchmarks, Regulation,
  Enterprise AI, Energy, Coding Assistants, Robotics, Funding, Memory Chips, Safety, South Korea, China,
  European Union, United States, Inference, Training, Multimodal, Reasoning, Search, Copyright, Privacy,
  Security, Education, Healthcare, Finance, Autonomous Driving, Speech, Video Generation, Image Generation,
  Translation, Small Models, Edge Computing, Networking, Cooling, Nuclear Power, Grid Connections,
  Export Controls, Antitrust, Labour Market, Retail, Advertising, Games, Mathematics, Biology, Chemistry,
  Weather, Satellites, Quantum Computing, Compilers, Databases, Quantisation, Retrieval, Tokenisation,
  Watermarking, C++
`);

export const sources = list(`
  Meridian Wire, Silicon Ledger, Harbour Post, Grid & Compute, The Evening Model, Northern Technology Review,
  Datacentre Journal, Open Weights Weekly, Pacific Business Daily, Capital Desk, Chip Register, Policy Monitor,
  Journal of Applied Inference, Code & Commerce, Seoul Industry Times, Rhine Observer, Lab Notes, Power Markets,
  Patent Gazette, Robotics Bulletin, Market Close, Civic Technologist, Cloud Almanac, Benchmark Digest,
  Foundry News, Ministry Bulletin, Researchers’ Forum, Security Circular, The Compiler, Health Informatics Today,
  Investor Filings, Labour & Machines, Campus Reporter, Energy Council, Standards Letter, Rights and Records,
  Signal Processing Letters, Translators’ Review, Games Trade, Weather Systems
`);

function list(text: string): string[] {
  return text.split(',').map((name) => name.replace(/\s+/g, ' ').trim());
}
