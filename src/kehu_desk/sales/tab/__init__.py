"""The pages 【销售表】 and 【销售计划】."""
