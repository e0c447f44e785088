/* libxml2, set up once; apart from bc-xml.h because the drawings are read by librsvg, which stands on libxml2 too.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

void bc_xml_init (void);
