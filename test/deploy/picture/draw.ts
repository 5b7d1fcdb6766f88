import { join } from 'path';
import { chromium } from 'playwright-core';
import { keptBody } from './dashboard-body';
import { dashboardPage } from './dashboard-page';
import { CHROMIUM } from '../../browser/chromium';
import { ROOT } from '../harness/workplace';

/** Draws the dashboard that the story of the monitor has deployed for the guide, with sample figures. */
async function draw(): Promise<void> {
  const browser = await chromium.launch(CHROMIUM);
  try {
    const page = await browser.newPage({ viewport: { width: 864, height: 600 } });
    await page.setContent(dashboardPage(keptBody()));
    await page.screenshot({ path: join(ROOT, 'docs', 'pictures', 'dashboard.png'), fullPage: true });
  } finally {
    await browser.close();
  }
}

void draw();
