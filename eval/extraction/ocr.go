package main

import "context"

func ocrPart(context.Context, *bench) ([]figure, error) { return nil, nil }
